import { encodeBase64Url, type RandomSource } from '@offline-activation/keys';

const ID_BYTES = 16;

/**
 * Takes the id that the caller gave, or draws one of 16 random bytes.
 *
 * @throws TypeError without either, or for a source that answers another number of bytes.
 * @spec 3.2
 */
export function jtiOf(given: string | undefined, random: RandomSource | undefined): string {
  if (given !== undefined) return given;
  if (random === undefined) throw new TypeError('neither jti nor a random source was given');
  const bytes = random(ID_BYTES);
  if (bytes.length !== ID_BYTES)
    throw new TypeError(`random source answered ${bytes.length} bytes, not ${ID_BYTES}`);
  return encodeBase64Url(bytes);
}
