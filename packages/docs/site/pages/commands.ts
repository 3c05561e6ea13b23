import { execFileSync } from 'node:child_process';
import { inRepository } from '../places.js';
import type { Page } from './page.js';

/** A command of `oap`: the words after it, and what it says of itself. */
interface Command {
  readonly words: readonly string[];
  readonly help: string;
}

/** Every command of `oap`, in its own words. */
export function commands(): Page {
  const all = commandsFrom([]);
  return {
    path: 'packages/cli/COMMANDS.md',
    title: 'Commands',
    url: 'guides/commands',
    text: [INTRODUCTION, all.map(entry).join('\n'), ...all.map(section)].join('\n\n'),
  };
}

const INTRODUCTION = `All commands of \`oap\` with what \`--help\` says of each. The [guides](oap:page/guides/index) show them at work.`;

/** A command and those below it, each as its help names them. */
function commandsFrom(words: readonly string[]): readonly Command[] {
  const help = helpOf(words);
  return [{ words, help }, ...namesIn(help).flatMap((name) => commandsFrom([...words, name]))];
}

/** @throws Error where there is no such command: what is asked for then is the help of another. */
function helpOf(words: readonly string[]): string {
  const help = execFileSync(process.execPath, [inRepository('packages/cli/bin/oap.js'), ...words, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (!help.startsWith(`Usage: ${['oap', ...words].join(' ')} `))
    throw new Error(`no command: ${words.join(' ')}`);
  return help;
}

/**
 * Names of the commands below one, from its help: in lists, two spaces, the name, and what it is for in a column of its own.
 * A command that has none below it may list other things in that way.
 */
export const namesIn = (help: string): readonly string[] =>
  /^Usage: .*\[command\]$/m.test(help)
    ? [...help.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)].flatMap(([, name]) => name ?? [])
    : [];

const nameOf = ({ words }: Command): string => ['oap', ...words].join(' ');
const anchorOf = ({ words }: Command): string => ['oap', ...words].join('-');

function entry(command: Command): string {
  const { words, help } = command;
  const [, about = ''] = /^Usage:.*\n\n((?:\S.*\n)+)/.exec(help) ?? [];
  return `${'  '.repeat(words.length)}- [${nameOf(command)}](#${anchorOf(command)}): ${about.trim().replaceAll('\n', ' ')}`;
}

const section = (command: Command): string =>
  [
    `<a id="${anchorOf(command)}"></a>`,
    `## ${nameOf(command)}`,
    `\`\`\`text\n${command.help.trimEnd()}\n\`\`\``,
  ].join('\n\n');
