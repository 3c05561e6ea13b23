import { MEDIA_TYPE_JSON, MEDIA_TYPE_LICENSE } from '@offline-activation/protocol';
import type { TokenAnswer } from '../steps/answer.js';
import { jsonAnswer } from './answers.js';
import { licenseFileAnswer } from './license-file.js';

/** Types that a token can be answered in. @spec 11.4 */
export const TOKEN_TYPES = [MEDIA_TYPE_JSON, MEDIA_TYPE_LICENSE] as const;

/**
 * An answer with a token, in the type chosen: 201 for a new seat, else 200.
 *
 * @spec 9.1, 11.4 (ACT-3, HTTP-30)
 */
export function tokenAnswer(answer: TokenAnswer, type: string): Response {
  if (type === MEDIA_TYPE_LICENSE) return licenseFileAnswer(answer);
  const { token, activation, created } = answer;
  return jsonAnswer(created ? 201 : 200, { token, activation });
}
