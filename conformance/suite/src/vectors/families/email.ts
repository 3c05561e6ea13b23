import type { JsonObject } from '../../oracle/json.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';

/** Addresses. @spec 9.5 (CRED-2, CRED-3, CRED-7) */
export function email(scene: Scene): Draft[] {
  const name = `ada${scene.random.subStream('email').int(1e6)}`;
  const licensed = `${name}@Example.com`;
  const both = { licensed, credentials: 'key-and-email' };
  const row = (
    id: string,
    title: string,
    requirement: Draft['requirements'][number],
    input: JsonObject,
    differs: string,
    means: string,
  ): Draft => ({
    id: `email/${id}`,
    title,
    requirements: [requirement],
    op: 'email',
    input,
    means,
    parent: 'email/same',
    differs,
  });
  const wrong = 'license-not-found';
  return [
    row('same', 'The address as it was bought with.', 'CRED-2', { ...both, typed: licensed }, '', 'accept'),
    row(
      'case',
      'Letters A to Z are folded.',
      'CRED-3',
      { ...both, typed: licensed.toUpperCase() },
      '',
      'accept',
    ),
    row(
      'white-space',
      'White space around is dropped.',
      'CRED-3',
      { ...both, typed: `\u00a0\t${licensed}\r\n` },
      '',
      'accept',
    ),
    row(
      'another',
      'Another address.',
      'CRED-2',
      { ...both, typed: `x${licensed}` },
      'there is a letter more.',
      wrong,
    ),
    row('missing', 'No address.', 'CRED-2', both, 'there is no address.', wrong),
    row('empty', 'An empty address.', 'CRED-2', { ...both, typed: '' }, 'the address is empty.', wrong),
    row(
      'space-inside',
      'White space inside is no matter of trimming.',
      'CRED-3',
      { ...both, typed: licensed.replace('@', ' @') },
      'there is a space before the @.',
      wrong,
    ),
    row(
      'accent',
      'No other letters are folded.',
      'CRED-3',
      { ...both, typed: licensed.replace('E', '\u00c9') },
      'one letter has an accent.',
      wrong,
    ),
    row(
      'kelvin',
      'A letter that folds to an ASCII one in Unicode is another.',
      'CRED-3',
      { ...both, licensed: `k${licensed}`, typed: `\u212a${licensed}` },
      'the first letter is the sign for kelvin.',
      wrong,
    ),
    row(
      'plus-tag',
      'What stands behind a plus sign counts.',
      'CRED-3',
      { ...both, typed: licensed.replace('@', '+x@') },
      'there is a tag behind a plus sign.',
      wrong,
    ),
    row(
      'not-asked',
      'Where only the key is asked for, an address is not looked at.',
      'CRED-7',
      { licensed, credentials: 'key', typed: 'x' },
      '',
      'accept',
    ),
  ];
}
