import type { Id } from '../../requirement.js';
import { NOISES } from '../carrier-noise.js';
import { CARRIAGES } from './all.js';
import type { Carriage } from './carriage.js';

/** Carriages of one sentence, those in which the envelope is found or those that are refused; a name and a title. */
export type CarriageGroup = readonly [Id, 'found' | 'refused', string, string];

/** Every group of carriages. */
export const CARRIAGE_GROUPS: readonly CarriageGroup[] = [
  [
    'CARR-2',
    'found',
    'told-apart',
    'Text and file are told apart by their first character, whatever surrounds it',
  ],
  [
    'CARR-2',
    'refused',
    'no-carrier',
    'What is empty, too large, binary, a web page or other XML is refused as that',
  ],
  ['TEXT-1', 'found', 'noise', 'What mail programs, chats and word processors do to a code costs nothing'],
  [
    'TEXT-1',
    'refused',
    'no-envelope',
    'Text without an envelope, or with one that a blank line cuts, is refused',
  ],
  ['TEXT-2', 'refused', 'two-envelopes', 'Text with two different envelopes is refused, in a file too'],
  [
    'FILE-1',
    'found',
    'token-element',
    'The content of the token element is read like text, and nothing beside it',
  ],
  ['FILE-1', 'refused', 'token-element-alone', 'What stands beside an empty token element does not help'],
  ['FILE-2', 'found', 'token-anywhere', 'The token element may stand at any depth'],
  [
    'FILE-2',
    'refused',
    'broken-file',
    'A file that is no XML, or has no token element or several, is refused',
  ],
  [
    'FILE-3',
    'refused',
    'markup',
    'A file with a document type, or with markup inside the token element, is refused',
  ],
  ['FILE-4', 'found', 'prefixes', 'A namespace may be written with any prefix'],
  [
    'FILE-4',
    'refused',
    'other-namespace',
    'Elements of another namespace are not ours, whatever their prefix',
  ],
  ['FILE-5', 'found', 'bare-envelope', 'A file that holds a bare envelope is read'],
];

/** The carriages of a group. */
export const carriagesIn = ([requirement, what]: CarriageGroup): readonly Carriage[] =>
  CARRIAGES.filter(
    (one) => one.requirement === requirement && (one.refused === undefined) === (what === 'found'),
  );

/** Steps of reading text that a case about something else cannot do without. */
export const CARRIAGES_NEEDED: Readonly<Record<string, readonly string[]>> = {
  'told-apart': ['letter', 'byte-order-mark'],
  'token-element': NOISES.map(({ id }) => id),
  'bare-envelope': ['byte-order-mark', 'wrapped-crlf'],
};

/** The carriages that have to be read before a group can be judged. */
export const carriagesNeeded = (name: string): readonly Carriage[] =>
  CARRIAGES.filter(({ id }) => CARRIAGES_NEEDED[name]?.some((needed) => id === `carriage/text/${needed}`));
