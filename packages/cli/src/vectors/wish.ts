import { readFileSync } from 'node:fs';
import { type KeyPair, parseSecretKey } from '@offline-activation/conformance/oracle';
import { parsePolicy, type Wish } from '@offline-activation/conformance/vectors';
import { Stop } from '../stop.js';

const PRODUCT = /^[a-z0-9][a-z0-9.-]{0,63}$/;

/** A vendor's key: the text of a secret key, or a file that holds one. The text is never repeated in an error. */
export function keyFrom(given: string): KeyPair {
  const isText = given.startsWith('k4.');
  const keys = parseSecretKey(isText ? given : textOf(given).trim());
  if (keys) return keys;
  throw new Stop(`--key: ${isText ? 'the text' : given} is no k4.secret key (oap keys generate makes one)`);
}

/** A vendor's policy: complete, or a profile's name with what is different. */
export function policyFrom(file: string): NonNullable<Wish['policy']> {
  try {
    return parsePolicy(JSON.parse(textOf(file)));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) {
      throw new Stop(`--policy ${file}: ${cause.message}`, undefined, { cause });
    }
    throw cause;
  }
}

export function productFrom(text: string): string {
  if (PRODUCT.test(text)) return text;
  throw new Stop(
    `--product: ${text} is no product id (lower-case letters, digits, dots and dashes; 1 to 64)`,
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Stop(`${file} cannot be read: ${(cause as Error).message}`, undefined, { cause });
  }
}
