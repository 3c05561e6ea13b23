import type { Bench } from '../bench.js';
import { CARRIAGES } from '../oracle/carriages/all.js';
import { makeDeactivation } from '../oracle/deactivation.js';
import { type Ingredients, ingredientsOf, unforged } from '../oracle/forge/ingredients.js';
import type { Json } from '../oracle/json.js';
import { makeMachineCode } from '../oracle/machine-code.js';
import { outgoingText } from '../schema-check.js';
import type { KnownLicense } from '../target.js';
import type { PlayContext, Played } from './context.js';
import { READING } from './judge-reading.js';
import { acceptsOf, asRead } from './make-code.js';
import { type Observed, observe } from './observe.js';
import { type Originals, type Specimen, specimenOf } from './specimens.js';
import type { ReadStep } from './step.js';

/**
 * Sends something to read, and judges nothing but the reading. What the server does with it when it is read is not
 * looked at, and not written into the books.
 *
 * @spec 3.5, 7
 */
export async function read(c: PlayContext, step: ReadStep): Promise<Omit<Played, 'step' | 'at'> | string> {
  const known = c.world.licenses[step.license];
  const url = c.world.directory.resources[step.kind === 'deactivation' ? 'deactivations' : 'activations'];
  if (!known || url === undefined) return 'no such license or resource';
  const specimen = specimenOf(
    step.specimen,
    originalsOf(c, step, known),
    c.bench.random.subStream(`read ${step.specimen}`),
  );
  const observed = await send(c, url, step, specimen, known);
  judgeReading(c, specimen, observed);
  const { refused, requirement } = specimen;
  return {
    expected: refused ? { refuse: refused.code } : 'read',
    observed: outcomeOf(observed),
    by: requirement,
  };
}

function judgeReading({ judge }: PlayContext, specimen: Specimen, observed: Observed): void {
  const { requirement: by, refused } = specimen;
  const { status, code, body = {} } = observed;
  const got = outcomeOf(observed);
  if (!refused) {
    judge.that(by, isRead(observed), 'read', got, 'code');
    return;
  }
  judge.that(by, code === refused.code, refused.code, got, 'code');
  for (const [name, value] of Object.entries(refused.members)) {
    judge.that(by, body[name] === value, value, body[name] ?? null, `problem.${name}`);
  }
  for (const name of ['reason', 'pointer']) {
    const value = refused.others[name];
    if (value === undefined) continue;
    const told = body[name] ?? null;
    // Which of several wrong members is named first is left open.
    const holds = name === 'pointer' ? typeof told === 'string' : told === value;
    judge.that('ERR-2', holds, value, told, `problem.${name}`, true);
  }
  judge.that(
    'ERR-1',
    body['stage'] === refused.stage,
    refused.stage,
    body['stage'] ?? null,
    'problem.stage',
    true,
  );
  judge.that('ERR-1', body['status'] === status, status, body['status'] ?? null, 'problem.status', true);
}

/** A token or receipt, or a refusal of a later step. */
const isRead = ({ status, code }: Observed): boolean =>
  code === undefined ? status === 200 || status === 201 : code !== 'internal' && !READING.includes(code);

function outcomeOf(observed: Observed): Json {
  const { status, code } = observed;
  if (!isRead(observed)) return code ?? `status ${status} without a code`;
  return code === undefined ? 'read, and answered' : `read, then ${code}`;
}

async function send(
  c: PlayContext,
  url: string,
  { kind, license }: ReadStep,
  { content }: Specimen,
  known: KnownLicense,
): Promise<Observed> {
  const withEmail = c.bench.books.licenses[license]?.policy.credentials === 'key-and-email';
  const body =
    kind === 'deactivation'
      ? { deactivation: content }
      : { machineCode: content, licenseKey: known.key, ...(withEmail && { email: known.email }) };
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: outgoingText(`${kind === 'deactivation' ? kind : 'activation'}-request`, body),
  });
  return observe(reply, c.world.directory);
}

const made = new WeakMap<Bench, Map<string, Originals>>();

/** The machine's good artifacts: the same ones at every step of a world, until its key is another. */
function originalsOf(c: PlayContext, step: ReadStep, known: KnownLicense): Originals {
  const carried = CARRIAGES.some(({ id }) => id === step.specimen);
  const name = `${step.kind} ${c.bench.actor(step.machine).machine.kid} ${known.product} ${carried}`;
  const own = made.get(c.bench) ?? new Map<string, Originals>();
  made.set(c.bench, own);
  const originals = own.get(name) ?? makeOriginals(c, step, known, carried);
  own.set(name, originals);
  return originals;
}

function makeOriginals(
  { bench, world }: PlayContext,
  { kind, machine }: ReadStep,
  known: KnownLicense,
  carried: boolean,
): Originals {
  const issuedAt = world.now().min;
  const actor = bench.actor(machine);
  const make = (name: string) => {
    const random = bench.random.subStream(`${name} ${kind} ${actor.machine.kid}`);
    const common = { product: known.product, issuedAt, random };
    return ingredientsOf(
      kind === 'deactivation'
        ? makeDeactivation(asRead(actor), { ...common, sub: 'act-1', generation: 1 })
        : makeMachineCode(asRead(actor), {
            ...common,
            accepts: acceptsOf(bench, world, 'all'),
            withLabel: true,
          }),
    );
  };
  // What a word processor does to two hyphens can be seen only where there are two.
  const hyphened = (name: string): Ingredients => {
    let made = make(name);
    for (let i = 2; !unforged(made).includes('--'); i++) made = make(`${name} ${i}`);
    return made;
  };
  return {
    kind,
    good: carried ? hyphened('good') : make('good'),
    other: make('other'),
    facts: { product: known.product, created: issuedAt },
  };
}
