import { openCarrier } from '../../../oracle/carrier.js';
import { FORGERIES, forgeriesOf } from '../../../oracle/forge/all.js';
import { unforged } from '../../../oracle/forge/ingredients.js';
import { ODDITIES } from '../../../oracle/forge/oddities.js';
import { requirementOfForgery, requirementOfOddity } from '../../../oracle/forge/requirements.js';
import { NEEDED, REFUSED, TAKEN } from '../../../oracle/forge/sentences.js';
import { isObject } from '../../../oracle/json.js';
import { parseEnvelope } from '../../../oracle/paseto.js';
import { parseStrictJson } from '../../../oracle/strict-json.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { PRODUCT } from '../../vendor.js';
import { judgeMembers, judgeOutcome, refusedBy } from './judged.js';
import {
  LOADED_RECEIPTS,
  LOADED_TOKENS,
  type Reader,
  VERIFIED_RECEIPTS,
  VERIFIED_TOKENS,
} from './readers.js';

type Group = readonly [Id, string, string];

/** What only a reader of bare text, or only a client, sees; the server's cases have these elsewhere. */
const MORE: readonly Group[] = [
  ['READ-1', 'order-of-errors', 'with faults in two steps is refused with the code of the first'],
  ['TEXT-1', 'no-header', 'without its header, or with one in upper case, is refused'],
];

/** The faults of which the forgeries of `READ-1` have two, each by itself: who does not see one breaks another sentence. */
const singles = (kind: string): readonly string[] => [
  'json/duplicate-unknown-member',
  'json/number-fraction-zero',
  'kind/unknown',
  'claims/ver/2',
  'claims/ver/text',
  'structure/footer-other-kid',
  'signature/wrong-key',
  `claims/${kind}/jti/number`,
  'claims/crit/unknown',
];

/** Takes the artifact of which all others are made. */
async function takesTheGood(t: ClientT, reader: Reader): Promise<void> {
  const reading = await reader.begin(t);
  judgeOutcome(t, reader.reads, undefined, await reading.read(unforged(reading.good)), 'the good artifact');
  await reading.end();
}

const oddity = (id: string) => ODDITIES.find((one) => one.id === id);

/** Takes an oddity, each in a client of its own: some of them are the last that a client takes. */
async function takes(t: ClientT, reader: Reader, requirement: Id, id: string): Promise<void> {
  const reading = await reader.begin(t);
  const content = oddity(id)?.write(reading.good, t.random.subStream(id)) ?? '';
  judgeOutcome(t, requirement, undefined, await reading.read(content), id);
  await reading.end();
}

function refusedCase(reader: Reader, [requirement, name, what]: Group): ClientCase[] {
  const forgeries = forgeriesOf(reader.kind).filter(({ id }) => requirementOfForgery(id) === requirement);
  if (forgeries.length === 0) return [];
  const needed = NEEDED[requirement];
  return [
    {
      id: `${reader.family}/${name}`,
      title: `${reader.noun} ${what}.`,
      asserts: [requirement],
      needs: reader.needs,
      async run(t) {
        await t.arrange(async () => {
          await takesTheGood(t, reader);
          if (needed !== undefined) await takes(t, reader, reader.reads, needed);
        });
        const { good, anchors, read } = await t.arrange(() => reader.begin(t));
        if (requirement === 'READ-1') {
          const alone = FORGERIES.filter(({ id }) => singles(reader.kind).includes(id));
          await t.arrange(async () => {
            for (const { id, forge } of alone) {
              const content = forge(good, t.random.subStream(id));
              judgeOutcome(t, 'READ-4', refusedBy(reader.kind, content, anchors), await read(content), id);
            }
          });
        }
        for (const { id, forge } of forgeries) {
          const content = forge(good, t.random.subStream(id));
          // Who loads looks at the product too: with another one there are two faults.
          if (reader.reads !== 'READ-4' && isOfAnotherProduct(content)) continue;
          const refusal = refusedBy(reader.kind, content, anchors);
          const result = await read(content);
          judgeOutcome(t, requirement, refusal, result, id);
          if (requirement === 'READ-2') judgeMembers(t, requirement, refusal?.details ?? {}, result, id);
        }
      },
    },
  ];
}

/** What a client that loads reads by more than its form: for another product it is no matter of bounds. */
const isForAnotherProduct = (id: string) => id.startsWith('oddity/product-of-');

/** Whether a forgery names another product than the one that it is loaded for, in form. */
function isOfAnotherProduct(content: string | Uint8Array): boolean {
  const opened = openCarrier(content);
  const parsed = opened.ok ? parseEnvelope(opened.envelope) : undefined;
  const payload = parsed?.ok ? parseStrictJson(parsed.envelope.payload) : undefined;
  const aud = payload?.ok && isObject(payload.value) ? payload.value['aud'] : undefined;
  return typeof aud === 'string' && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(aud) && aud !== PRODUCT;
}

function takenCase(reader: Reader, [sentence, name, what]: Group): ClientCase[] {
  const verifies = reader.reads === 'READ-4';
  const oddities = ODDITIES.filter(
    ({ id, kinds }) =>
      kinds.includes(reader.kind) &&
      requirementOfOddity(id, reader.kind) === sentence &&
      (verifies || !isForAnotherProduct(id)),
  );
  if (oddities.length === 0) return [];
  const requirement = sentence === 'READ-4' ? reader.reads : sentence;
  // At its bounds an artifact is filled up with members that nobody names.
  const needed = NEEDED[sentence === 'READ-4' ? 'CODE-5' : requirement];
  return [
    {
      id: `${reader.family}/${name}`,
      title: `${reader.noun} ${what}.`,
      asserts: [requirement],
      needs: reader.needs,
      async run(t) {
        await t.arrange(async () => {
          await takesTheGood(t, reader);
          if (needed !== undefined) await takes(t, reader, reader.reads, needed);
        });
        for (const { id } of oddities) await takes(t, reader, requirement, id);
      },
    },
  ];
}

/** Every forgery and every oddity of a kind that an issuer signs, a case for each sentence. @spec 3 */
const casesOf = (reader: Reader): ClientCase[] => [
  ...[...REFUSED, ...MORE].flatMap((group) => refusedCase(reader, group)),
  ...TAKEN.flatMap((group) => takenCase(reader, group)),
];

/** What `verify` says of tokens and receipts. */
export const VERIFIED: readonly ClientCase[] = [...casesOf(VERIFIED_TOKENS), ...casesOf(VERIFIED_RECEIPTS)];

/** What becomes of tokens and receipts that are loaded. */
export const LOADED: readonly ClientCase[] = [...casesOf(LOADED_TOKENS), ...casesOf(LOADED_RECEIPTS)];
