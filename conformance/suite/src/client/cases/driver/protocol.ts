import type { JsonObject } from '../../../oracle/json.js';
import type { ClientCase, ClientT } from '../../case.js';
import { methodsOf, type TourCall, tourOf } from '../../tour.js';

/** What came of one call of the tour. */
interface Toured {
  readonly call: TourCall;
  readonly result: JsonObject;
}

/** Calls every method that is claimed, with something to do and with something to refuse. */
async function tour(t: ClientT): Promise<Toured[]> {
  const folder = t.driver.info.claims.includes('core') ? await t.folder() : '';
  const results = new Map<string, JsonObject>();
  const toured: Toured[] = [];
  for (const call of tourOf(t.driver.info.claims, t.seed)) {
    const params = call.params({ folder, results });
    if (!params) continue;
    const result = await t.driver.call(call.method, params);
    if (!('error' in result)) results.set(call.method, result);
    toured.push({ call, result });
  }
  return toured;
}

/** The driver is asked once more, so that whatever it has written too much is read before that answer. */
async function askOnceMore(t: ClientT): Promise<void> {
  await t.driver.call('read', { text: '' });
}

export const PROTOCOL_CASES: readonly ClientCase[] = [
  {
    id: 'client-driver/one-answer-for-each-request',
    title: 'Each request has one answer, with its own id, and nothing else is written to standard output',
    asserts: ['DRV-1', 'DRV-2'],
    needs: [],
    async run(t) {
      const toured = await tour(t);
      await askOnceMore(t);
      // Whatever is wrong with an answer ends the case as a breach before this.
      t.that('DRV-1', toured.length > 0, 'one answer for each request', toured.length);
      t.that('DRV-2', toured.length > 0, 'nothing but answers', toured.length);
    },
  },
  {
    id: 'client-driver/every-method',
    title: 'Every method of what is claimed has an answer of its form',
    asserts: ['DRV-3', 'DRV-5'],
    needs: [],
    async run(t) {
      const { claims } = t.driver.info;
      const answered = new Set(['initialize', ...(await tour(t)).map(({ call }) => call.method)]);
      // What only follows on something that the client refused is not asked: the cases about that tell why.
      t.that(
        'DRV-5',
        methodsOf(claims).every((one) => answered.has(one)),
        methodsOf(claims),
        [...answered],
      );
      t.that('DRV-3', true, 'answers of the form of their methods', [...answered]);
    },
  },
  {
    id: 'client-driver/refusals-are-results',
    title: 'What the client refuses comes as a refusal in the result, not as a JSON-RPC error',
    asserts: ['DRV-3', 'DRV-4'],
    needs: [],
    async run(t) {
      const refused = (await tour(t)).filter(({ result }) => 'error' in result);
      // A JSON-RPC error ends the case as a breach before this. Whether each refusal is right is other cases' matter.
      t.that('DRV-4', refused.length > 0, 'refusals', 'none');
      t.that('DRV-3', refused.length > 0, 'refusals of their form', refused.length);
    },
  },
  {
    id: 'client-driver/ends-with-its-input',
    title: 'The driver ends when its standard input ends, before and after a client was opened',
    asserts: ['DRV-7'],
    needs: [],
    async run(t) {
      await t.driver.call('read', { text: '' });
      await t.driver.end();
      t.that('DRV-7', true, 'the end of the process', 'it has ended');
      const open = tourOf(t.driver.info.claims, t.seed).find(({ method }) => method === 'open');
      if (!open) return;
      const params = open.params({ folder: await t.folder(), results: new Map() });
      if (params) await t.driver.call('open', params);
      await t.driver.end();
    },
  },
];
