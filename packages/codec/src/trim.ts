import { characterClass, WHITE_SPACE } from './code-points.js';

const SPACE = characterClass(WHITE_SPACE);
const SURROUNDING = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, 'gu');

/**
 * Removes white space around a text: the property White_Space, which is not what `String.trim` removes (U+0085 is white
 * space, U+FEFF is none).
 *
 * @spec 2
 */
export function trimWhiteSpace(text: string): string {
  return text.replace(SURROUNDING, '');
}
