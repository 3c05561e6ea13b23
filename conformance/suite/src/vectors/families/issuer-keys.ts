import { canonicalJson } from '../../oracle/canonical-json.js';
import { writeFile } from '../../oracle/carrier-file.js';
import { seal, unforged } from '../../oracle/forge/ingredients.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import type { IssuerKind } from '../../oracle/kinds.js';
import { formatPublicKey } from '../../oracle/paserk.js';
import { writeEnvelope } from '../../oracle/paseto.js';
import type { Draft } from '../draft.js';
import { type Scene, trusted } from '../scene.js';

/** Which issuer keys are trusted, and where they come from. @spec 3.4, 3.1 (ENV-8) */
export const issuerKeys =
  (kind: IssuerKind) =>
  (scene: Scene): Draft[] => {
    const { issuer, strangers, random } = scene;
    const others = strangers.map(({ keys }) => trusted(keys.publicKey));
    const good = scene.good[kind];
    const own = strangers[0]?.keys ?? issuer.keys;
    const key = formatPublicKey(own.publicKey);
    const brought = {
      ...good.claims,
      key,
      keys: [{ key, status: 'active' }],
      mark: random.subStream(kind).int(1e9),
    };
    const signed = unforged({ ...good, claims: brought, signer: own });
    const named = writeEnvelope(seal(good, { payload: canonicalJson(brought), signer: own }));
    const facts = { product: scene.product, created: scene.now };
    const file = writeFile(kind, signed, facts).replace('<Token>', () => `<Key>${key}</Key>\n  <Token>`);
    const text = unforged(good);
    const unsigned = writeEnvelope({ ...seal(good), signature: new Uint8Array(64).fill(2) });
    const first = strangers.slice(1).map(({ keys }) => trusted(keys.publicKey));
    const rows: readonly [
      string,
      string,
      Draft['requirements'][number],
      string,
      string,
      readonly JsonObject[],
      string,
    ][] = [
      ['retired', 'under a retired key is taken', 'KEY-2', 'accept', text, scene.trust('retired'), ''],
      [
        'last-of-four',
        'under the last of four keys is taken',
        'KEY-2',
        'accept',
        text,
        [...others, ...scene.trust()],
        '',
      ],
      [
        'none-trusted',
        'is refused where no key is trusted',
        'KEY-2',
        'key-unknown',
        text,
        [],
        'no key is trusted.',
      ],
      [
        'others-trusted',
        'is refused where its key is not among the trusted',
        'KEY-2',
        'key-unknown',
        text,
        others,
        'only other keys are trusted.',
      ],
      [
        'revoked',
        'under a revoked key is refused as that',
        'KEY-2',
        'key-revoked',
        text,
        scene.trust('revoked'),
        'its key is revoked.',
      ],
      [
        'revoked-among-others',
        'under a revoked key is refused as that',
        'KEY-2',
        'key-revoked',
        text,
        [...others, ...scene.trust('revoked')],
        'its key is revoked, beside active ones.',
      ],
      [
        'revoked-and-unsigned',
        'of which key and signature are at fault is refused for the key',
        'READ-1',
        'key-revoked',
        unsigned,
        scene.trust('revoked'),
        'Two faults, of which the earlier decides: revoked key before signature.',
      ],
      [
        'brought-along',
        'that names the key it brings along is not trusted for that',
        'ENV-8',
        'key-unknown',
        signed,
        first,
        'a stranger has signed it, and put the key into it.',
      ],
      [
        'brought-along-vendor-named',
        'that brings its key along, and names the vendor, is not taken',
        'ENV-8',
        'signature-invalid',
        named,
        scene.trust(),
        'a stranger has signed it, put the key into it, and named the vendor.',
      ],
      [
        'brought-along-in-file',
        'is not trusted for a key in the file around it',
        'ENV-8',
        'key-unknown',
        file,
        first,
        'a stranger has signed it, and put the key into the file.',
      ],
    ];
    return rows.map(([name, what, requirement, means, content, trust, differs]) => ({
      id: `${kind}/key/${name}`,
      title: `A ${kind} ${what}.`,
      requirements: [requirement],
      op: 'verify',
      input: { kind, trust: trust as unknown as Json, text: content },
      means,
      parent: `${kind}/good`,
      differs,
    }));
  };
