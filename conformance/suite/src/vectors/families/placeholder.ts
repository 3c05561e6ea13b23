import { registry } from '@offline-activation/spec';
import { PLACEHOLDER_SPELLINGS } from '../../oracle/placeholder-spellings.js';
import { type Draft, slug } from '../draft.js';
import type { Scene } from '../scene.js';
import { COMPONENTS, usable } from './component-values.js';

/** Values that name no machine. @spec 8.1 (FP-2), 15.3 */
export function placeholder(scene: Scene): Draft[] {
  const random = scene.random.subStream('placeholder');
  const { product } = scene;
  const of = (
    name: string,
    component: string,
    title: string,
    value: string | null,
    differs: string,
  ): Draft => ({
    id: `placeholder/${name}`,
    title,
    requirements: ['FP-2'],
    op: 'component',
    input: { product, name: component, value },
    means: 'left-out',
    parent: `placeholder/${slug(component)}/shortest`,
    differs,
  });
  const board = 'hw.board-serial.1';
  const padded = (value: string) =>
    value.length >= 4 || value === '' ? value : value + '-'.repeat(4 - value.length);
  const denied = registry('denylist').values.map((value, at) => {
    const spelled = padded(
      (PLACEHOLDER_SPELLINGS[(at + random.int(6)) % 6] as (value: string) => string)(value),
    );
    return of(
      `denied-${at + 1}`,
      board,
      `A value of the placeholder list is left out, however it is spelled (${JSON.stringify(value)}).`,
      spelled,
      `the value is ${JSON.stringify(spelled)}.`,
    );
  });
  return [
    ...COMPONENTS.flatMap(({ name, charsMin }): Draft[] => [
      {
        id: `placeholder/${slug(name)}/shortest`,
        title: `A value of exactly the least length is carried (${name}).`,
        requirements: ['FP-2'],
        op: 'component',
        input: { product, name, value: usable(random, charsMin) },
        means: 'carried',
      },
      of(
        `${slug(name)}/too-short`,
        name,
        `A value below the least length is left out (${name}).`,
        usable(random, charsMin - 1),
        'the value is one character shorter.',
      ),
    ]),
    of('unreadable', board, 'A fact that cannot be read is left out.', null, 'there is no value.'),
    of('empty', board, 'An empty value is left out.', '', 'the value is empty.'),
    of(
      'counted-in-characters',
      board,
      'Length is counted in characters, not in units of an encoding.',
      random.pick([
        '\u{1D400}\u{1D401}\u{1D402}',
        '\u{1D403}\u{1D404}\u{1D405}',
        '\u{1D406}\u{1D407}\u{1D408}',
      ]),
      'the value is three characters of two units each.',
    ),
    ...denied,
    ...['0', 'F', 'X', 'z', '\u00e9', '\u4e00', '\u{1D7D8}'].map((character, at) =>
      of(
        `repeated-${at + 1}`,
        board,
        'One character repeated is left out.',
        character.repeat(4 + random.int(40)),
        'the value is one character repeated.',
      ),
    ),
    ...['*', '?!', '-_. :', '\u{1F4BB}\u{1F511}', '()[]{}'].map((marks, at) =>
      of(
        `no-letter-${at + 1}`,
        board,
        'A value without any letter or digit is left out.',
        marks.repeat(4 + random.int(20)),
        'the value has no letter and no digit.',
      ),
    ),
    ...[
      'NONE',
      'DEFAULT STRING',
      'OEM-',
      'FFFFFFFFFFF',
      'UN\u212ANOWN',
      'D\u00c9FAULT',
      'NULL/',
      'SERIAL NUMBER',
    ].map(
      (almost, at): Draft => ({
        id: `placeholder/almost-${at + 1}`,
        title: `What only looks like a placeholder is carried (${JSON.stringify(almost)} and more).`,
        requirements: ['FP-2', 'FP-1'],
        op: 'component',
        input: { product, name: board, value: `${almost}${10 + random.int(90)}` },
        means: 'carried',
      }),
    ),
  ];
}
