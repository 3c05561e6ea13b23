import { budgetLeftFrom } from '../model/budget.js';
import { middleOf } from '../model/middle.js';
import { replan } from '../model/new-books.js';
import { lapseOf, outstandingOf } from '../model/outstanding.js';
import { settle } from '../model/settle.js';
import { after, formatInstant, type Instant } from '../oracle/calendar.js';
import { reformatted, withFact, withKey } from '../oracle/identity.js';
import type { LicensePlan } from '../plan.js';
import { describe, judgeActivation, prepareActivation, sendActivation, summarise } from './activate.js';
import { getChallenge } from './challenge.js';
import { checkIn } from './check-in.js';
import { judgeAll, type PlayContext, type Played } from './context.js';
import { deactivate } from './deactivate.js';
import { read } from './read.js';
import { release } from './release.js';
import type { ActivateStep, DriftStep, Moment, Step } from './step.js';
import { together } from './together.js';

/** The one interpreter of steps: cases, properties and replays go through here; walks of a pair, through its judges. */
export async function playStep(c: PlayContext, step: Step): Promise<Played> {
  const at = formatInstant(c.world.now().max);
  const done = await perform(c, step);
  if (typeof done === 'string') return { step, at, skipped: done, expected: null, observed: null, by: null };
  return { step, at: formatInstant(c.world.now().max), ...done };
}

type Done = Omit<Played, 'step' | 'at'> | string;
const QUIET: Done = { expected: null, observed: null, by: null };

async function perform(c: PlayContext, step: Step): Promise<Done> {
  switch (step.op) {
    case 'activate':
      return activate(c, step);
    case 'challenge': {
      const challenge = await getChallenge(c);
      if (challenge === undefined) return 'the server makes no challenges';
      c.bench.challenges.set(step.as, challenge);
      return QUIET;
    }
    case 'checkIn':
      return checkIn(c, step);
    case 'deactivate':
      return deactivate(c, step);
    case 'release':
      return release(c, step);
    case 'read':
      return read(c, step);
    case 'together':
      return together(c, step.steps);
    case 'advance':
      return advance(c, step);
    case 'drift':
      return drift(c, step);
    case 'newKey': {
      const actor = c.bench.actor(step.machine);
      actor.machine = withKey(actor.machine, actor.keys++);
      return QUIET;
    }
    case 'setLicense': {
      const known = c.world.licenses[step.license];
      const book = c.bench.books.licenses[step.license];
      if (!known || !book) return 'no such license';
      const plan: LicensePlan = { ...known.plan, ...step.change };
      // What time has brought about so far happened under the old policy.
      settle(c.bench.books, c.world.now().max);
      await c.world.setLicense(step.license, plan);
      replan(book, plan, c.world);
      return QUIET;
    }
    case 'setKeys':
      await c.world.setKeys(step.statuses);
      return QUIET;
    case 'restart':
      await c.world.restart();
      return QUIET;
  }
}

async function activate(c: PlayContext, step: ActivateStep): Promise<Done> {
  const prepared = await prepareActivation(c, step);
  if (!prepared) return 'a handle that it needs does not exist';
  const from = c.world.now().min;
  const observed = await sendActivation(c, prepared);
  const now = { min: from, max: c.world.now().max };
  const { decision, side } = judgeActivation(c, c.judge, prepared, observed, now);
  judgeAll(c.judge, side);
  return { expected: describe(decision), observed: summarise(observed), by: decision.by };
}

async function advance(c: PlayContext, step: Extract<Step, { op: 'advance' }>): Promise<Done> {
  const now = c.world.now().max;
  const to = 'by' in step ? after(now, step.by) : moment(c, step.until);
  if (to === undefined) return 'there is no such moment';
  if (to <= now) return 'that moment has passed';
  await c.world.setClock(to);
  return QUIET;
}

/** The instant that a case wants to stand at, by the books. */
function moment(c: PlayContext, { of, license, machine, plus = 0 }: Moment): Instant | undefined {
  const book = c.bench.books.licenses[license];
  if (!book) return undefined;
  const now = c.world.now().max;
  const kid = machine === undefined ? undefined : c.bench.actor(machine).machine.kid;
  const activation = book.activations.find((candidate) => candidate.kid === kid);
  const at = (): Instant | null | undefined => {
    switch (of) {
      case 'licenseExpiry':
        return book.expiresAt;
      case 'retryAt':
        return budgetLeftFrom(book, 'reissue', now);
      case 'forcedRetryAt':
        return budgetLeftFrom(book, 'forced', now);
      case 'unlockAt':
        return activation?.lock?.until;
      case 'exp':
        return activation?.current.exp;
      case 'middle':
        return activation ? middleOf(activation.current) : undefined;
      case 'lapse': {
        const lapses = kid === undefined ? [] : outstandingOf(book, kid, now).map(lapseOf);
        return lapses.includes(null) || lapses.length === 0 ? null : Math.max(...(lapses as Instant[]));
      }
    }
  };
  const found = at();
  return found === null || found === undefined ? undefined : found + plus;
}

function drift(c: PlayContext, { machine: handle, change }: DriftStep): Done {
  const actor = c.bench.actor(handle);
  switch (change.kind) {
    case 'change':
      actor.machine = change.names.reduce((machine, name) => withFact(machine, name), actor.machine);
      return QUIET;
    case 'hide':
      actor.hidden = [...new Set([...actor.hidden, ...change.names])];
      return QUIET;
    case 'show':
      actor.hidden = [];
      return QUIET;
    case 'reformat':
      actor.machine = reformatted(actor.machine, actor.keys++);
      return QUIET;
    case 'twin':
      actor.machine = { ...actor.machine, facts: c.bench.actor(change.of).machine.facts };
      return QUIET;
  }
}
