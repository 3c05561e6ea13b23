import { trimWhiteSpace } from '@offline-activation/codec';

/**
 * The form in which e-mail addresses are compared: white space around removed, A–Z folded to a–z, nothing else.
 *
 * @spec 9.5 (CRED-3)
 */
export function foldEmail(address: string): string {
  return trimWhiteSpace(address).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
