import {
  clientInProcess,
  type LineDriver,
  type Row,
  runPair,
  type ServerInProcessOptions,
  serverInProcess,
  WALKS,
} from '@offline-activation/conformance';
import { describe, expect, test } from 'vitest';
import { referenceDriver, referenceServer } from '../src/index.js';

type Fetch = ServerInProcessOptions['fetch'];
type Json = Record<string, unknown>;

interface Ends {
  readonly driver?: () => LineDriver;
  readonly server?: ServerInProcessOptions;
  readonly walk?: string;
  readonly seed?: bigint;
  readonly runs?: number;
}

/** Walks between two ends in this process. */
async function walked({
  driver = referenceDriver,
  server,
  walk,
  seed = 4n,
  runs = 1,
}: Ends = {}): Promise<Row[]> {
  const client = await clientInProcess('client', () => driver());
  const target = await serverInProcess(server ?? referenceServer());
  const walks = WALKS.filter(({ name }) => walk === undefined || name === walk);
  const rows: Row[] = [];
  try {
    for await (const row of runPair(walks, { client, server: target }, { seed, runs })) rows.push(row);
  } finally {
    await client.close();
    await target.close();
  }
  return rows;
}

/** Whose failure it is, of which sentence, and where. */
const verdictOf = (rows: readonly Row[]) => {
  const { blames, breach, case: at } = rows.find(({ status }) => status !== 'pass') ?? {};
  return { blames, id: breach?.id, at };
};

/** The reference client, whose answers to one method are changed. */
function driverThat(method: string, change: (answer: Json, params: Json) => Json): () => LineDriver {
  return () => {
    const real = referenceDriver();
    return {
      async answer(line) {
        const request = JSON.parse(line) as { method: string; params: Json };
        const answer = JSON.parse(await real.answer(line)) as { result: Json };
        if (request.method !== method) return JSON.stringify(answer);
        return JSON.stringify({ ...answer, result: change(answer.result, request.params) });
      },
    };
  };
}

/** The reference server, whose answers to activations are changed. */
function serverThat(change: (answer: Response, body: Json, nth: number) => Promise<Response> | Response) {
  const real = referenceServer();
  let nth = 0;
  const fetch: Fetch = async (request) => {
    const copy = request.clone();
    const answer = await real.fetch(request);
    const isActivation = request.method === 'POST' && request.url.includes('activations');
    return isActivation ? await change(answer, (await copy.json()) as Json, ++nth) : answer;
  };
  return { ...real, fetch };
}

const refusal = (code: string, status = 400) =>
  new Response(
    JSON.stringify({ type: `urn:oap:error:${code}`, title: code, status, code, stage: 'structure' }),
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    },
  );
const refused = (code: string) => ({ error: { code, remedy: 'Choose another file.', offers: [] } });

/** Each answer with another body; what belongs to the old one goes. */
async function rewritten(answer: Response, write: (body: string) => string): Promise<Response> {
  const { status, headers } = answer;
  const kept = new Headers(headers);
  kept.delete('content-length');
  return new Response(write(await answer.text()), { status, headers: kept });
}

describe('the reference client with the reference server', () => {
  test('gets to the end of both walks, and every sentence that a station is about is looked at', async () => {
    const rows = await walked();
    const other = rows.filter(({ status }) => status !== 'pass');
    expect(other.map(({ case: at, breach, why }) => ({ at, breach, why }))).toEqual([]);
    expect(rows).toHaveLength(WALKS.reduce((sum, { stations }) => sum + stations.length, 0));
    const unseen = rows.flatMap(({ case: at, asserts, decided }) =>
      asserts.filter((id) => !decided.some((one) => one.id === id)).map((id) => `${at}: ${id}`),
    );
    expect(unseen).toEqual([]);
  }, 60_000);

  test('is carried otherwise in each run, and a run is played again alone by its own seed', async () => {
    const two = await walked({ walk: 'file-strict', runs: 2, seed: 20n });
    const again = await walked({ walk: 'file-strict', seed: 21n });
    const told = (rows: readonly Row[]) => rows.map((row) => row.told);
    const half = two.length / 2;
    expect(told(two.slice(half))).toEqual(told(again));
    expect(told(two.slice(0, half))).not.toEqual(told(again));
  }, 60_000);
});

describe('a broken client is blamed', () => {
  test('for names that it does not take', async () => {
    const driver = driverThat('load', (answer, { path }) =>
      String(path).endsWith('.xml') ? refused('malformed') : answer,
    );
    const rows = await walked({ driver, walk: 'file-strict' });
    expect(verdictOf(rows)).toEqual({ blames: 'client', id: 'CARR-1', at: 'pair-file-strict/load' });
    expect(rows.find(({ blames }) => blames)?.told?.at(-1)).toContain('.oalic.xml');
    expect(rows.at(-1)).toMatchObject({ status: 'blocked', why: 'the walk ended at pair-file-strict/load' });
  });

  test('for taking the request in place of the license', async () => {
    const driver = driverThat('load', (answer) =>
      (answer['error'] as Json | undefined)?.['code'] === 'wrong-kind' ? {} : answer,
    );
    const at = (walk: string, name: string) => ({
      blames: 'client',
      id: 'READ-2',
      at: `pair-${walk}/${name}`,
    });
    expect(verdictOf(await walked({ driver, walk: 'file-strict' }))).toEqual(at('file-strict', 'wrong-file'));
    expect(verdictOf(await walked({ driver, walk: 'text-3-seats' }))).toEqual(at('text-3-seats', 'wrong'));
  });

  test('for text that it does not take as it came', async () => {
    const driver = driverThat('load', (answer, { text }) =>
      text === undefined || /^v4\.public\.[\w.-]+$/.test(String(text)) ? answer : refused('malformed'),
    );
    const rows = await walked({ driver, walk: 'text-3-seats' });
    expect(verdictOf(rows)).toEqual({ blames: 'client', id: 'TEXT-1', at: 'pair-text-3-seats/load' });
  });

  test('for another code each time', async () => {
    const driver = () => {
      const real = referenceDriver();
      const anew = (line: string) =>
        line.includes('"machineCode"') ? line.replace('"params":{', '"params":{"new":"code",') : line;
      return { answer: (line: string) => real.answer(anew(line)) };
    };
    const rows = await walked({ driver, walk: 'text-3-seats' });
    expect(verdictOf(rows)).toEqual({ blames: 'client', id: 'CODE-3', at: 'pair-text-3-seats/code' });
  });

  test('for saying that a check-in was not confirmed that was', async () => {
    const driver = driverThat('checkIn', (answer) => ({ ...answer, confirmed: false }));
    const rows = await walked({ driver, walk: 'text-3-seats' });
    expect(verdictOf(rows)).toEqual({ blames: 'client', id: 'NET-21', at: 'pair-text-3-seats/back-online' });
  });
});

describe('a broken server is blamed', () => {
  const lost = { blames: 'server', id: 'ROW-1', at: 'pair-text-3-seats/lost' };

  test('for another token for the same code', async () => {
    const server = serverThat((answer, _, nth) =>
      nth === 1
        ? answer
        : rewritten(answer, (body) => body.replace('"token":"v4.public.ey', '"token":"v4.public.eY')),
    );
    expect(verdictOf(await walked({ server, walk: 'text-3-seats' }))).toEqual(lost);
  });

  test('for a second seat for the same code', async () => {
    const real = referenceServer();
    let ledgers = 0;
    const fetch: Fetch = async (request) => {
      const answer = await real.control.fetch(request);
      if (!request.url.endsWith('/ledger') || ++ledgers === 1) return answer;
      return await rewritten(answer, (body) => {
        const ledger = JSON.parse(body) as { licenses: { activations: Json[] }[] };
        for (const { activations } of ledger.licenses)
          activations.push({ ...activations[0], id: 'act-second' });
        return JSON.stringify(ledger);
      });
    };
    const server = { ...real, control: { ...real.control, fetch } };
    expect(verdictOf(await walked({ server, walk: 'text-3-seats' }))).toEqual(lost);
  });

  test('for a license file that is cut', async () => {
    const server = serverThat((answer) =>
      answer.headers.get('content-type')?.includes('xml')
        ? rewritten(answer, (file) => file.slice(0, -20))
        : answer,
    );
    expect(verdictOf(await walked({ server, walk: 'file-strict' }))).toEqual({
      blames: 'server',
      id: 'HTTP-31',
      at: 'pair-file-strict/license',
    });
  });

  test('for a code that it does not read as it came', async () => {
    const server = serverThat((answer, { machineCode }) =>
      /^v4\.public\.[\w.-]+$/.test(String(machineCode)) ? answer : refusal('malformed'),
    );
    expect(verdictOf(await walked({ server, walk: 'text-3-seats' }))).toEqual({
      blames: 'server',
      id: 'TEXT-1',
      at: 'pair-text-3-seats/token',
    });
  });

  test('for what a client gets from it over the network, not the client', async () => {
    const real = referenceServer();
    const fetch: Fetch = async (request) => {
      const answer = await real.fetch(request);
      return request.url.includes('challenges')
        ? await rewritten(answer, (body) => body.replace(/"expiresAt":"\d{4}/, '"expiresAt":"2099'))
        : answer;
    };
    expect(verdictOf(await walked({ server: { ...real, fetch }, walk: 'text-3-seats' }))).toEqual({
      blames: 'server',
      id: 'HTTP-20',
      at: 'pair-text-3-seats/back-online',
    });
  });
});

describe('what one end does not claim or offer', () => {
  test('is left out with a reason, and never a pass', async () => {
    const client = await clientInProcess('client', () => {
      const real = referenceDriver();
      return {
        async answer(line) {
          const answer = JSON.parse(await real.answer(line)) as { result: Json };
          if (!line.includes('"initialize"')) return JSON.stringify(answer);
          return JSON.stringify({
            ...answer,
            result: { ...answer.result, claims: ['core'], capabilities: [] },
          });
        },
      };
    });
    const server = await serverInProcess(referenceServer());
    const seen = new Map<string, Row>();
    for await (const row of runPair(WALKS, { client, server }, { seed: 1n })) seen.set(row.case, row);
    expect(seen.get('pair-text-3-seats/back-online')).toMatchObject({
      status: 'not-applicable',
      why: 'the client does not claim online',
    });
    expect(seen.get('pair-text-3-seats/after-lock')).toMatchObject({ status: 'pass' });
    expect(seen.get('pair-file-strict/load')).toMatchObject({
      status: 'untestable',
      why: 'the client does not offer files',
      missing: ['files'],
    });
    await client.close();
    await server.close();
  });
});
