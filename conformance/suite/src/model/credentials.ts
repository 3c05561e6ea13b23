import { readLicenseKey } from '../oracle/license-key.js';
import type { H } from '../plan.js';
import type { World } from '../target.js';
import type { Books } from './books.js';

/** The license that a typed key and e-mail name; null: none. @spec 9.5 */
export function licenseNamed(
  books: Books,
  world: World,
  typed: { readonly licenseKey: string; readonly email?: string },
): H | null {
  for (const book of Object.values(books.licenses)) {
    const known = world.licenses[book.handle];
    if (!known || !isKey(book.policy.keyFormat, typed.licenseKey, known.key)) continue;
    if (book.policy.credentials === 'key') return book.handle;
    if (typed.email !== undefined && folded(typed.email) === folded(known.email)) return book.handle;
  }
  return null;
}

function isKey(format: 'oap-key-1' | 'opaque', typed: string, key: string): boolean {
  if (format === 'opaque') return trimmed(typed) === trimmed(key);
  const reading = readLicenseKey(typed);
  return reading.ok && reading.text === key;
}

const trimmed = (text: string) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
const folded = (text: string) => trimmed(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
