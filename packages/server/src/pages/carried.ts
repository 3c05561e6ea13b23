import type { Carrier } from '@offline-activation/verifier';
import { textOf } from './sent-form.js';

/** What a person carried here, and in which field it was. */
export interface Carried {
  readonly carrier: Carrier;
  readonly field: 'code' | 'file';
}

/**
 * The code of a form: the chosen file, whatever its name and type, or else the text.
 *
 * @spec 18.1, 7 (CARR-1)
 */
export async function carriedIn(form: FormData): Promise<Carried> {
  const file = form.get('file');
  // A browser sends a file without name and content where none was chosen.
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    return { carrier: new Uint8Array(await file.arrayBuffer()), field: 'file' };
  }
  return { carrier: textOf(form, 'code') ?? '', field: 'code' };
}
