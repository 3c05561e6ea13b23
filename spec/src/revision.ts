import { readdirSync } from 'node:fs';
import { dataOf, specFolder } from './folder.js';

/** The requirements of one revision of the specification, frozen. */
export interface Revision {
  /** `draft-` and its number, from 1. */
  readonly revision: string;
  /** Day on which it was frozen, `YYYY-MM-DD`. */
  readonly date: string;
  /** Hash of the text by id, in the order of the chapters: see {@link Requirement.hash}. */
  readonly requirements: Readonly<Record<string, string>>;
}

/** Returns every revision, the oldest first; the last one is that of the chapters. */
export function revisions(): readonly Revision[] {
  const files = readdirSync(new URL('revisions/', specFolder)).filter((file) => file.endsWith('.json'));
  return files
    .map((file) => dataOf(`revisions/${file}`) as Revision)
    .sort((one, other) => numberOf(one) - numberOf(other));
}

/** Returns the revision of the chapters. */
export function revision(): Revision {
  const last = revisions().at(-1);
  if (last === undefined) throw new Error('the package has no revision');
  return last;
}

/** The number in a revision's name. */
export const numberOf = ({ revision }: Pick<Revision, 'revision'>): number =>
  Number(revision.replace(/^draft-/, ''));
