import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePublicKey, keyIdOf, parseSecretKey } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { describe, expect, it } from 'vitest';
import { oap, scratch } from './oap.js';

const folder = scratch();

describe('oap keys generate', () => {
  it('writes the secret key where it was told, for its owner only, and prints the public one', async () => {
    const file = join(folder, 'issuer.secret');
    const { code, stdout, stderr } = await oap(['keys', 'generate', '--secret-out', file, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const publicKey = (await parseSecretKey(readFileSync(file, 'utf8').trim(), ed25519)).slice(32);
    expect(JSON.parse(stdout)).toEqual({
      public: encodePublicKey(publicKey),
      kid: keyIdOf(publicKey),
      secretFile: file,
    });
  });

  it('prints a secret key only if it is asked to', async () => {
    const file = join(folder, 'another.secret');
    const quiet = await oap(['keys', 'generate', '--secret-out', file]);
    expect(quiet.stdout).toContain('k4.public.');
    expect(quiet.stdout + quiet.stderr).not.toContain('k4.secret.');
    const loud = await oap(['keys', 'generate', '--show-secret']);
    expect(loud.stdout).toMatch(/k4\.secret\.[\w-]{86}\n/);
  });

  it('never overwrites a file', async () => {
    const file = join(folder, 'there.already');
    writeFileSync(file, 'precious');
    const { code, stdout, stderr } = await oap(['keys', 'generate', '--secret-out', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/exists; a secret key is never overwritten\n$/);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('makes no key that would be lost', async () => {
    const { code, stderr } = await oap(['keys', 'generate']);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  });
});
