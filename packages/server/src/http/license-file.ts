import { contentDisposition, writeFile } from '@offline-activation/codec';
import { MEDIA_TYPE_LICENSE } from '@offline-activation/protocol';
import type { TokenAnswer } from '../steps/answer.js';
import { ALWAYS } from './answers.js';

/**
 * An answer with the license file in place of JSON, sent so that browsers keep its name.
 *
 * @spec 11.4 (HTTP-31, HTTP-32)
 */
export function licenseFileAnswer({ token, product, created }: TokenAnswer): Response {
  const { name, text } = writeFile({ kind: 'token', token, product });
  return new Response(text, {
    status: created ? 201 : 200,
    headers: {
      ...ALWAYS,
      'Content-Type': MEDIA_TYPE_LICENSE,
      'Content-Disposition': contentDisposition(name),
    },
  });
}
