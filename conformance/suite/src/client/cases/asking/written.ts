import { sameBytes } from '../../../oracle/bytes.js';
import { formatInstant } from '../../../oracle/calendar.js';
import { canonicalJson } from '../../../oracle/canonical-json.js';
import { isObject, type Json } from '../../../oracle/json.js';
import { assertionOf, type MachineKind } from '../../../oracle/kinds.js';
import { parsePublicKey } from '../../../oracle/paserk.js';
import { envelopeFault, parseEnvelope } from '../../../oracle/paseto.js';
import { parseStrictJson } from '../../../oracle/strict-json.js';
import type { ClientCase, ClientT } from '../../case.js';
import { install } from '../../installed.js';
import { NOW } from '../../vendor.js';

const now = formatInstant(NOW);
/** An envelope as it stands in a text, with all that is joined to it. */
const ENVELOPES = /v4\.public\.[\w-]+(?:\.[\w-]*)?/g;

/** The text in which a client shows what it has signed. */
const SHOWN: Readonly<Record<MachineKind, (t: ClientT) => Promise<Json | undefined>>> = {
  'machine-code': async (t) => (await t.driver.call('machineCode', { now })).machineCode,
  deactivation: async (t) => {
    await t.driver.call('machineCode', { now });
    return (await t.driver.call('deactivate', { now })).deactivation;
  },
};

/** What stands in the token element of the file in which a client saves it. */
async function savedIn(t: ClientT, artifact: MachineKind): Promise<string> {
  const { content } = await t.driver.call('save', { now, artifact });
  return /<(?:[\w.-]+:)?Token\b[^>]*>([^<]*)</.exec(String(content))?.[1] ?? '';
}

/** Whether an envelope stands alone in a text, or has blank lines around it. */
function isApart(text: string, envelope: string): boolean {
  const [before = '', after = ''] = text.split(envelope);
  return (
    (before.trim() === '' || /\n[ \t]*\n\s*$/.test(before)) &&
    (after.trim() === '' || /^\s*\n[ \t]*\n/.test(after))
  );
}

const CLAIM = { 'machine-code': 'feature:core', deactivation: 'feature:proofs' } as const;

/** What a client writes, byte by byte. @spec 3.1, 3.2, 7.1 */
export const WRITTEN: readonly ClientCase[] = (['machine-code', 'deactivation'] as const).map((kind) => ({
  id: `client-asking/written-${kind}`,
  title: `A ${kind} is an envelope of its kind without a footer, in canonical form, apart from other text.`,
  asserts: ['ENV-1', 'ENV-4', 'JSON-8', 'TEXT-3'],
  needs: ['feature:core', CLAIM[kind]],
  async run(t) {
    await install(t);
    const shown = String(await SHOWN[kind](t));
    const [text = '', ...others] = shown.match(ENVELOPES) ?? [];
    t.that('ENV-1', others.length === 0 && text !== '', 'one v4.public envelope', shown.slice(0, 60), kind);
    for (const each of [shown, await savedIn(t, kind)]) {
      t.that('TEXT-3', isApart(each, text), 'blank lines around the envelope', each.slice(0, 60), kind);
    }
    const parsed = parseEnvelope(text);
    t.that('ENV-1', parsed.ok, 'an envelope', parsed.ok ? '' : parsed.fault, kind);
    if (!parsed.ok) return;
    const { envelope } = parsed;
    t.that('ENV-4', envelope.footer.length === 0, 'no footer', envelope.footer.length, `${kind}.footer`);
    const read = parseStrictJson(envelope.payload);
    const claims = read.ok ? read.value : undefined;
    const canonical = claims === undefined ? undefined : canonicalJson(claims);
    const got = new TextDecoder().decode(envelope.payload);
    const isCanonical = canonical !== undefined && sameBytes(canonical, envelope.payload);
    t.that('JSON-8', isCanonical, canonical && new TextDecoder().decode(canonical), got, `${kind}.payload`);
    const machine = isObject(claims) ? claims['machine'] : undefined;
    const key = parsePublicKey(String(isObject(machine) ? machine['key'] : ''));
    t.that('ENV-4', key !== undefined, 'a public key in the payload', 'none', `${kind}.machine.key`);
    const fault = key && envelopeFault(key, envelope, assertionOf(kind));
    t.that('ENV-1', fault === undefined, 'a signature under the assertion of its kind', fault, kind);
  },
}));
