import { randomFillSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { encodePublicKey, encodeSecretKey, generateKeyPair, keyIdOf } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { Stop } from '../stop.js';
import { print, printJson, style } from '../terminal/print.js';

interface KeysGenerateOptions {
  readonly secretOut?: string;
  readonly showSecret?: boolean;
  readonly json?: boolean;
}

/** Makes an issuer key. Its secret goes where it was asked to go, and nowhere else. */
export async function generateKeys({ secretOut, showSecret, json }: KeysGenerateOptions): Promise<void> {
  if (secretOut === undefined && showSecret !== true) {
    throw new Stop('a key is of no use without its secret: add --secret-out FILE, or --show-secret');
  }
  const { publicKey, secretKey } = await generateKeyPair((n) => randomFillSync(new Uint8Array(n)), ed25519);
  const secret = encodeSecretKey(secretKey);
  if (secretOut !== undefined) await writeSecret(secretOut, secret);

  const made = { public: encodePublicKey(publicKey), kid: keyIdOf(publicKey) };
  if (json) {
    printJson({
      ...made,
      ...(showSecret && { secret }),
      ...(secretOut !== undefined && { secretFile: secretOut }),
    });
    return;
  }
  print(`${style.dim('public key')}  ${made.public}`);
  print(`${style.dim('key id')}      ${made.kid}`);
  if (showSecret) print(`${style.dim('secret key')}  ${style.yellow(secret)}`);
  if (secretOut !== undefined) print(`${style.dim('secret key')}  written to ${secretOut} (mode 0600)`);
}

async function writeSecret(file: string, secret: string): Promise<void> {
  try {
    await writeFile(file, `${secret}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Stop(
      code === 'EEXIST'
        ? `${file} exists; a secret key is never overwritten`
        : `${file} cannot be written: ${message}`,
      undefined,
      { cause },
    );
  }
}
