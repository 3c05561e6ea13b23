/** The artifacts that the playground offers: the specification's examples, and others that are wrong in one thing each. */
import { readFileSync } from 'node:fs';
import { parseSecretKey } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { issuerSigner, signToken, type TokenClaims } from '@offline-activation/signer/issuer';
import type { Sample, Samples } from '../src/playground/sample.js';
import { inRepository } from './places.js';

interface Example {
  readonly inputs: {
    readonly secretKey: string;
    readonly claims: TokenClaims;
    readonly facts: Readonly<Record<string, string>>;
  };
  readonly steps: { readonly publicKey: string; readonly kid: string };
  readonly envelope: string;
  readonly text: string;
}

const example = (name: string): Example =>
  JSON.parse(readFileSync(inRepository(`spec/examples/${name}.json`), 'utf8')) as Example;

/** What the page begins with. */
export async function samples(): Promise<Samples> {
  const token = example('token');
  const code = example('machine-code');
  return {
    product: 'example-editor',
    machineKid: token.inputs.claims.cnf.kid,
    anchors: token.steps.publicKey,
    facts: code.inputs.facts,
    samples: [...good(token, code), ...(await bad(token, code))],
  };
}

const NOW = '2026-03-02T12:00:00Z';

function good(token: Example, code: Example): readonly Sample[] {
  const one = (id: string, name: string, about: string, text: string): Sample => ({
    id,
    name,
    about,
    text,
    now: NOW,
  });
  return [
    one('token', 'activation token', 'What an issuer answers', token.envelope),
    one('license-file', 'license file', 'The same token in a file', example('license-file').text),
    one('machine-code', 'machine code', 'What a machine asks', code.envelope),
    one(
      'deactivation',
      'deactivation code',
      'A machine has given its key up',
      example('deactivation').envelope,
    ),
    one('receipt', 'receipt', 'The issuer has accepted that', example('receipt').envelope),
    one('mailed', 'token in a mail', 'Quoted, wrapped, and after a greeting', mailed(token.envelope)),
  ];
}

async function bad(token: Example, code: Example): Promise<readonly Sample[]> {
  const { claims } = token.inputs;
  const signed = async (changes: Partial<TokenClaims>) => {
    const secret = await parseSecretKey(token.inputs.secretKey, ed25519);
    return (await signToken({ ...claims, ...changes }, issuerSigner(secret, ed25519))).envelope;
  };
  const one = (
    id: string,
    name: string,
    about: string,
    text: string,
    more: Partial<Sample> = {},
  ): Sample => ({
    id,
    name,
    about,
    text,
    now: NOW,
    ...more,
  });
  const lease = await signed({ exp: '2026-03-15T09:30:00Z' });
  return [
    one('lease', 'token with an end', 'Move the clock over its exp', lease),
    one('expired', '✗ expired', 'Its exp is over', lease, { now: '2026-03-15T09:30:00Z' }),
    one('wrong-kind', '✗ request loaded as license', 'The commonest mistake', code.envelope, {
      expected: 'token',
    }),
    one('cut-off', '✗ cut off', 'A part of it was not copied', token.envelope.slice(0, 200)),
    one('tampered', '✗ changed', 'The payload is not what was signed', tampered(token.envelope)),
    one('other-product', '✗ other product', 'For another product', await signed({ aud: 'example-player' })),
    one(
      'other-machine',
      '✗ other machine',
      "For another machine's key",
      await signed({ cnf: { kid: token.steps.kid as TokenClaims['cnf']['kid'] } }),
    ),
    one('superseded', '✗ older generation', 'A newer one was accepted', token.envelope, { floor: 13 }),
  ];
}

const mailed = (envelope: string): string =>
  `Hello Ada,\n\nhere is your activation token:\n\n${(envelope.match(/.{1,68}/g) ?? []).map((line) => `> ${line}`).join('\n')}\n\nRegards`;

/** The token with another limit of seats, under the signature that it had. */
function tampered(envelope: string): string {
  const [head = '', footer = ''] = envelope.slice('v4.public.'.length).split('.');
  const body = Buffer.from(head, 'base64url');
  const at = body.indexOf('"limit":3') + '"limit":'.length;
  body.write('9', at);
  return `v4.public.${body.toString('base64url')}.${footer}`;
}
