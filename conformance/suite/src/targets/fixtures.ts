import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { LicenseState, PolicyPlan } from '../plan.js';
import { specFault } from '../schema-check.js';

/** A license that exists on a server under test, for one case only. */
export interface Fixture {
  readonly id: string;
  readonly key: string;
  readonly email: string;
  readonly product: string;
  readonly state: LicenseState;
  readonly editions: readonly string[];
  readonly limit: number;
  readonly entitlements: readonly string[];
  readonly policy: PolicyPlan;
}

/** What a vendor has made for the suite to use up. */
export interface Fixtures {
  readonly licenses: readonly Fixture[];
  /** Whether the server limits failed credentials, as a server does unless it is told not to. */
  readonly rateLimits: boolean;
  /** File that notes what runs have used up; without one nothing is known of earlier runs. */
  readonly usedFile?: string;
}

const USED_FILE = 'oap-used.jsonl';

export const NO_FIXTURES: Fixtures = { licenses: [], rateLimits: true };

/**
 * Reads a fixtures file: `{"licenses": [license, …]}`, each as in a world's seed.
 *
 * `state` and `entitlements` may be left out. Licenses that expire are passed over: without a control interface the suite
 * cannot say when. `"rateLimits": false` says that the server does not limit failed
 * credentials. What is used up is noted in the folder of the file, for all fixtures there.
 *
 * @throws TypeError naming the place that is wrong.
 */
export function readFixtures(file: string): Fixtures {
  const json: Json = JSON.parse(readFileSync(file, 'utf8'));
  const content: JsonObject = isObject(json) ? json : {};
  const { licenses, rateLimits = true } = content;
  if (!Array.isArray(licenses)) throw new TypeError('fixtures are an object with an array `licenses`');
  if (typeof rateLimits !== 'boolean') throw new TypeError('/rateLimits is no boolean');
  const all = (licenses as readonly Json[]).map(readLicense);
  const keys = new Set<string>();
  for (const [index, { key }] of all.entries()) {
    if (keys.has(key)) throw new TypeError(`/licenses/${index} has the key of one before it`);
    keys.add(key);
  }
  return { licenses: all.filter(isPlain), rateLimits, usedFile: join(dirname(file), USED_FILE) };
}

type Stated = Fixture & { readonly expiresAt?: string };

const isPlain = ({ expiresAt }: Stated): boolean => expiresAt === undefined;

function readLicense(license: Json, index: number): Stated {
  if (!isObject(license)) throw new TypeError(`/licenses/${index} is no object`);
  const { state = 'active', entitlements = [], ...rest } = license as JsonObject;
  const whole: JsonObject = { ...rest, state, entitlements };
  const fault = specFault('license', whole);
  if (fault) throw new TypeError(`/licenses/${index}${fault.pointer} ${fault.says}`);
  if (typeof whole['email'] !== 'string') throw new TypeError(`/licenses/${index} needs an email`);
  return whole as unknown as Stated;
}
