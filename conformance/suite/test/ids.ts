import { registry } from '@offline-activation/spec';
import { cases } from '../src/cases.js';
import { clientCases } from '../src/client/cases.js';
import { FAMILIES } from '../src/families.js';
import { casesInBrowser } from '../src/server/pages/in-browser.js';

/** Ids that others rely on: in baselines, in --only, in what they keep of reports. */
export interface Ids {
  /** Requirements by cases: what each case for servers, and for clients, declares. */
  readonly server: Readonly<Record<string, string>>;
  readonly client: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
  readonly families: readonly string[];
}

/** The file: what there has ever been, and what of it is there no more. */
export interface KnownIds extends Ids {
  /** Ids of cases, error codes and families that have been given up, each with the reason. None is used again. */
  readonly withdrawn: Readonly<Record<string, string>>;
}

/** What there is. */
export function currentIds(): Ids {
  return {
    server: declarations([...cases, ...casesInBrowser({ download: async () => undefined })]),
    client: declarations(clientCases),
    errors: registry('errors').errors.map(({ code }) => code),
    families: FAMILIES.map(({ name }) => name),
  };
}

function declarations(all: readonly { readonly id: string; readonly asserts: readonly string[] }[]) {
  return Object.fromEntries(
    all
      .map(({ id, asserts }) => [id, [...asserts].sort().join(' ')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const PERMANENT = 'ids are permanent: they may be added, never removed or renamed';
const ADD = 'run "npm run ids" and commit ids.json';

/** What is wrong between what is known and what there is, for people; empty: nothing. */
export function idFaults(known: KnownIds, now: Ids): string[] {
  const faults: string[] = [];
  for (const role of ['server', 'client'] as const) {
    faults.push(...faultsOf(`case for ${role}s`, Object.keys(known[role]), Object.keys(now[role]), known));
    for (const [id, declared] of Object.entries(now[role])) {
      const before = known[role][id];
      if (before !== undefined && before !== declared)
        faults.push(`${id} declares ${declared}, and declared ${before}: if that is meant, ${ADD}`);
    }
  }
  faults.push(...faultsOf('error code', known.errors, now.errors, known));
  faults.push(...faultsOf('family', known.families, now.families, known));
  return faults;
}

function faultsOf(
  what: string,
  known: readonly string[],
  now: readonly string[],
  { withdrawn }: Pick<KnownIds, 'withdrawn'>,
): string[] {
  return [
    ...known
      .filter((id) => !now.includes(id) && withdrawn[id] === undefined)
      .map(
        (id) =>
          `the ${what} ${id} is gone: ${PERMANENT}; one that must go is put under "withdrawn", with the reason`,
      ),
    ...now
      .filter((id) => withdrawn[id] !== undefined)
      .map((id) => `the ${what} ${id} has been withdrawn: its id is not used again`),
    ...now
      .filter((id) => !known.includes(id) && withdrawn[id] === undefined)
      .map((id) => `the ${what} ${id} is new: ${PERMANENT}, so choose it well; then ${ADD}`),
  ];
}

/** The file with what is new in it. What is gone stays, so that its absence goes on to be told. */
export function withNewIds(known: KnownIds, now: Ids): KnownIds {
  const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort();
  const merged = (role: 'server' | 'client') =>
    Object.fromEntries(
      Object.entries({ ...known[role], ...now[role] }).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  return {
    server: merged('server'),
    client: merged('client'),
    errors: union(known.errors, now.errors),
    families: union(known.families, now.families),
    withdrawn: known.withdrawn,
  };
}
