import type { Id } from '../../requirement.js';

/** What the forgeries of one sentence have in common, whatever their kind: the sentence, a name, and the end of a title. */
export const REFUSED: readonly (readonly [Id, string, string])[] = [
  ['ENV-2', 'signed-as-another-kind', 'signed under another implicit assertion, or under none, is refused'],
  ['ENV-5', 'footer', 'with a footer that its kind does not have is refused'],
  ['ENV-6', 'base64url', 'in base64url with unused bits set or of another alphabet is refused'],
  ['ENV-7', 'other-version', 'with the header of another PASETO version or purpose is refused as such'],
  ['KEY-2', 'no-such-key', 'whose footer names no key that is trusted, or is missing, is refused as that'],
  ['JSON-1', 'member-twice', 'with a member twice, at any depth and however spelled, is refused'],
  ['JSON-2', 'around-the-object', 'with a mark, white space or bytes around its object is refused'],
  ['JSON-3', 'numbers', 'with a number that is no integer below 2^53 is refused, in unknown members too'],
  ['JSON-4', 'characters', 'with broken UTF-8, half a pair or a name beyond printable ASCII is refused'],
  ['JSON-5', 'too-deep', 'nested deeper than 16 levels is refused'],
  ['JSON-7', 'crit', 'with a `crit` that names what nobody implements, or nothing it may name, is refused'],
  ['JSON-10', 'claims', 'of which a member breaks its form is refused'],
  ['SIG-1', 'lengths', 'with a signature or key of another length is refused, and nothing crashes'],
  ['SIG-2', 's-not-below-l', 'whose signature was made another one by adding the group order is refused'],
  ['SIG-3', 'not-canonical-points', 'with a key or R that is written too large is refused'],
  ['SIG-4', 'small-order', 'with a key or R of small order is refused'],
  ['SIG-5', 'equation', 'whose signature belongs to other bytes or another key is refused'],
  ['READ-2', 'other-kind', 'that says that it is of another kind is refused with both kinds named'],
  ['READ-4', 'code-of-the-step', 'that is broken is refused with the code of the step that finds it'],
];

/** What must be taken though it looks wrong. */
export const TAKEN: readonly (readonly [Id, string, string])[] = [
  ['JSON-6', 'unknown-members', 'with members that nobody names is read'],
  ['JSON-9', 'not-canonical', 'that is not in canonical form is read'],
  ['SIG-5', 'mixed-order-key', 'whose equation holds, though its key has a part of order 8, is read'],
  ['CODE-5', 'bounds', 'at the bounds of its forms is read'],
  ['DEACT-10', 'bounds', 'at the bounds of its forms is read'],
  ['READ-4', 'bounds', 'at the bounds of its forms is read'],
];

/** What has to be read before a case about something else can be judged. */
export const NEEDED: Readonly<Partial<Record<Id, string>>> = {
  'JSON-6': 'oddity/members-backwards',
  'JSON-7': 'oddity/unknown-member-in-order',
  'JSON-9': 'oddity/unknown-member-in-order',
  'CODE-5': 'oddity/unknown-member-in-order',
  'DEACT-10': 'oddity/unknown-member-in-order',
};
