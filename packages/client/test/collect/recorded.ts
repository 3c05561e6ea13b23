import type { Machine } from '../../src/collect/machine.js';

/** What a machine was recorded to say. All values in these tests are made up. */
export interface Recording {
  /** Text by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where links lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Output by the beginning of a command line. */
  readonly commands?: Readonly<Record<string, string>>;
}

/** A machine of recorded output. What was not recorded cannot be read. */
export function recorded({ files = {}, links = {}, commands = {} }: Recording): Machine {
  const paths = [...Object.keys(files), ...Object.keys(links)];
  return {
    read: async (path) => files[path] ?? null,
    list: async (path) => {
      const below = paths.filter((each) => each.startsWith(`${path}/`));
      return [...new Set(below.map((each) => each.slice(path.length + 1).split('/')[0] ?? ''))].sort();
    },
    resolve: async (path) => links[path] ?? (path in files ? path : null),
    run: async (command, ...args) => {
      const line = [command, ...args].join(' ');
      const found = Object.entries(commands).find(([begin]) => line.startsWith(begin));
      return found?.[1] ?? null;
    },
    hostName: 'made-up',
  };
}

/** Everything that a command or file may say when something is wrong with it. */
export const HOSTILE = [
  '',
  ' \n',
  '\0\0\0\0',
  'null',
  '[]',
  '{}',
  '[null,7,"x",[]]',
  '{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}',
  '\u001b[2J\u0007:\u202e',
  'a: b: c\n: d\n\n\n:',
  '<!DOCTYPE html><title>Not here</title>',
  'x'.repeat(70_000),
  '(((((((((a+)+)+)+)+)+)+)+)+)',
];
