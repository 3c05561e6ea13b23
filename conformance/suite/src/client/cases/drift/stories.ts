import { policyOf } from '../../../model/policy.js';
import { formatInstant } from '../../../oracle/calendar.js';
import { componentsOf, type Machine, withFact, withoutFacts } from '../../../oracle/identity.js';
import { isObject, type JsonObject } from '../../../oracle/json.js';
import { type Binding, matchFingerprint, type Verdict } from '../../../oracle/match.js';
import type { Cap, Id } from '../../../requirement.js';
import { STORIES, type Story } from '../../../server/drift/stories.js';
import { strict, text } from '../../../server/plans.js';
import type { ClientCase, ClientT } from '../../case.js';
import { close, factsOf, type Installed, install, outcomeOf, refusalIn, shownCode } from '../../installed.js';
import { NOW, PRODUCT } from '../../vendor.js';
import { loadText } from '../carriers/loads.js';
import { sameNames } from '../verifier/machine.js';
import { carriesOwnDigests, type Facts, NAMES, setFacts, statusNow } from './facts.js';

const NEEDS: readonly Cap[] = ['feature:core'];
const BINDINGS = {
  'text-3-seats': policyOf(text().policy).binding,
  'file-strict': policyOf(strict().policy).binding,
};
type Profile = keyof typeof BINDINGS;
const PROFILES = Object.keys(BINDINGS) as Profile[];

interface Activated extends Installed {
  readonly token: string;
  readonly binding: Binding;
  /** The machine key that the token is for. */
  readonly key: string;
}

/** A client that has loaded a token of a profile. */
async function activated(t: ClientT, profile: Profile): Promise<Activated> {
  const installed = await install(t);
  const code = await shownCode(t);
  await carriesOwnDigests(t, installed.machine, code);
  const { text: token, claims } = installed.vendor.token(code, { policy: BINDINGS[profile] });
  const got = outcomeOf(await loadText(t, token));
  t.that('LOAD-1', got === 'taken', 'taken', got, 'the token');
  return { ...installed, token, binding: claims.binding, key: code.machine.key };
}

/** What a story made of the machine. */
const afterStory = (machine: Machine, { changed = [], unreadable = [] }: Story): Machine =>
  withoutFacts(
    changed.reduce((m, name) => withFact(m, name), machine),
    unreadable,
  );

/** The machine with every fact that it cannot read as null. */
const read = (machine: Machine): Facts =>
  ({ ...Object.fromEntries(NAMES.map((name) => [name, null])), ...factsOf(machine) }) as Facts;

const STATE_OF: Readonly<Record<Verdict, string>> = {
  match: 'active',
  drifted: 'machine-drifted',
  indeterminate: 'machine-indeterminate',
  mismatch: 'machine-mismatch',
};

/** What a status says of the machine, against the oracle. */
function judgeStatus(
  t: ClientT,
  id: Id,
  binding: Binding,
  machine: Machine,
  status: JsonObject,
  at: string,
): void {
  const expected = matchFingerprint(binding, componentsOf(machine, PRODUCT));
  const { fingerprint: told } = status;
  const fingerprint = isObject(told) ? told : {};
  const { verdict } = fingerprint;
  t.that(id, verdict === expected.verdict, expected.verdict, verdict ?? 'absent', `${at}: verdict`);
  const state = STATE_OF[expected.verdict];
  t.that('STATE-6', status.state === state, state, status.state ?? 'absent', `${at}: state`);
  sameNames(t, expected.changed, fingerprint.changed, `${at}: changed`);
  sameNames(t, expected.missing, fingerprint.missing, `${at}: missing`);
  for (const name of ['score', 'unreadable', 'total'] as const) {
    t.that(
      'TELL-7',
      fingerprint[name] === expected[name],
      expected[name],
      fingerprint[name] ?? 'absent',
      `${at}: ${name}`,
    );
  }
}

const JUDGED: readonly Id[] = ['MATCH-1', 'MATCH-2', 'STATE-6', 'TELL-7'];

/** While the application runs, and at its next start. */
async function bothWays(
  t: ClientT,
  { stateDirectory, binding }: Activated,
  now: Machine,
  at: string,
): Promise<void> {
  await setFacts(t, read(now));
  judgeStatus(t, 'MATCH-1', binding, now, await statusNow(t), at);
  await close(t);
  const { status } = await install(t, { stateDirectory, facts: read(now) });
  judgeStatus(t, 'MATCH-1', binding, now, status, `${at}, after a restart`);
}

const kept = (story: Story): ClientCase => ({
  id: `client-drift/${story.name}`,
  title: `${story.title.replace(/\.$/, '')} (${story.source}): ${PROFILES.map((p) => `${story.is[p][0]} under ${p}`).join(', ')}.`,
  asserts: JUDGED,
  needs: NEEDS,
  async run(t) {
    for (const profile of PROFILES) {
      const all = await t.arrange(() => activated(t, profile));
      await bothWays(t, all, afterStory(all.machine, story), profile);
      await close(t);
    }
  },
});

/** The state is lost with the system, or is another installation's: the old token does not fit the new key. */
const anew = (story: Story): ClientCase => ({
  id: `client-drift/${story.name}`,
  title: `${story.title.replace(/\.$/, '')} (${story.source}): the old license is for another key, and the verdict is told.`,
  asserts: ['READ-4', 'TELL-5'],
  needs: NEEDS,
  async run(t) {
    for (const profile of PROFILES) {
      const { machine, token, binding, key: given } = await t.arrange(() => activated(t, profile));
      await close(t);
      const now = afterStory(machine, story);
      await t.arrange(() => install(t, { facts: read(now) }));
      for (const asked of [false, true]) {
        if (asked)
          await t.arrange(async () => {
            const { key } = (await shownCode(t)).machine;
            t.that('ASK-3', key !== given, 'another key', key, profile);
          });
        const result = await loadText(t, token);
        const at = `${profile}, ${asked ? 'a new key' : 'no key'}`;
        const got = outcomeOf(result);
        t.that('READ-4', got === 'machine-key-mismatch', 'machine-key-mismatch', got, at);
        const { verdict } = matchFingerprint(binding, componentsOf(now, PRODUCT));
        const told = refusalIn(result)?.fingerprint;
        const said = isObject(told) ? told.verdict : 'absent';
        t.that('TELL-5', said === verdict, verdict, said ?? 'absent', at);
      }
      await close(t);
    }
  },
});

/** A state directory that begins after the drift: the code was made before, the license comes after. */
const LOADED_LATE: ClientCase = {
  id: 'client-drift/loaded-after-drift',
  title:
    'A license that comes after the machine has changed is refused by the verdict, and the parts are named.',
  asserts: ['READ-4', 'MATCH-2', 'TELL-1'],
  needs: NEEDS,
  async run(t) {
    for (const story of STORIES.filter(({ key }) => key === 'kept')) {
      for (const profile of PROFILES) {
        const [verdict] = story.is[profile];
        // That an indeterminate verdict is let pass at first is a matter of the grace.
        if (verdict === 'indeterminate') continue;
        await t.arrange(async () => {
          const { machine, binding } = await activated(t, profile);
          const now = afterStory(machine, story);
          await setFacts(t, read(now));
          judgeStatus(t, 'MATCH-1', binding, now, await statusNow(t), `${story.name} under ${profile}`);
          await close(t);
        });
        const { vendor, machine } = await t.arrange(() => install(t));
        const code = await t.arrange(() => shownCode(t));
        await carriesOwnDigests(t, machine, code);
        const { text: token, claims } = vendor.token(code, { policy: BINDINGS[profile] });
        const now = afterStory(machine, story);
        await setFacts(t, read(now));
        const result = await loadText(t, token);
        const wanted = verdict === 'mismatch' ? 'machine-mismatch' : 'taken';
        const at = `${story.name} under ${profile}`;
        t.that('READ-4', outcomeOf(result) === wanted, wanted, outcomeOf(result), at);
        if (verdict === 'mismatch') {
          const { changed, missing } = matchFingerprint(claims.binding, componentsOf(now, PRODUCT));
          const refusal = refusalIn(result) ?? {};
          const fingerprint = isObject(refusal.fingerprint) ? refusal.fingerprint : {};
          sameNames(t, changed, refusal.components, `${at}: components`, 'TELL-1');
          sameNames(t, changed, fingerprint.changed, `${at}: changed`);
          sameNames(t, missing, fingerprint.missing, `${at}: missing`);
        }
        await close(t);
      }
    }
  },
};

/** Whatever becomes of a machine, in whatever order. */
const ANY: readonly ClientCase[] = PROFILES.map((profile) => ({
  id: `client-drift/any-machine-${profile}`,
  title: `Whatever becomes of a machine's parts, under ${profile} it is what the rule makes of it.`,
  asserts: JUDGED,
  needs: NEEDS,
  async run(t) {
    const { machine, binding } = await t.arrange(() => activated(t, profile));
    let now = machine;
    for (let run = 0; run < t.runs; run++) {
      const random = t.random.subStream(`run ${run}`);
      const some = NAMES.filter(() => random.chance(1, 3));
      const has = (name: string) => now.facts.some((fact) => fact.name === name);
      // Parts are replaced, hidden and put back; a run now and then begins from the machine of the first day.
      const before = random.chance(1, 4) ? machine : now;
      now = random.chance(1, 2)
        ? some
            .filter(has)
            .filter((name) => before.facts.some((f) => f.name === name))
            .reduce((m, name) => withFact(m, name), before)
        : withoutFacts(before, some);
      await setFacts(t, read(now));
      judgeStatus(t, 'MATCH-1', binding, now, await statusNow(t), `run ${run}: ${some.join(', ')}`);
    }
  },
}));

const PARTS = ['net.mac.1', 'hw.disk-serial.1', 'hw.cpu.1', 'os.install-id.1', 'hw.board-serial.1'];

/** As many parts replaced at once, each number in a client that has seen nothing before: there nothing can have crept. */
async function eachByItself(t: ClientT, profile: Profile): Promise<void> {
  for (const at of PARTS.keys()) {
    const { machine, binding } = await activated(t, profile);
    const now = PARTS.slice(0, at + 1).reduce((m, name) => withFact(m, name), machine);
    await setFacts(t, read(now));
    judgeStatus(t, 'MATCH-1', binding, now, await statusNow(t), `${profile}: ${at + 1} parts at once`);
    await close(t);
  }
}

/** The reference stays what was signed. @spec 8.5 (FP-5) */
const NO_CREEPING: readonly ClientCase[] = [
  {
    id: 'client-drift/part-by-part',
    title: 'Parts replaced one after another add up against one baseline, restarts between them or not.',
    asserts: ['FP-5', 'MATCH-2', 'STATE-6', 'TELL-7'],
    needs: NEEDS,
    async run(t) {
      for (const profile of PROFILES) {
        await t.arrange(() => eachByItself(t, profile));
        const { machine, binding, stateDirectory } = await t.arrange(() => activated(t, profile));
        let now = machine;
        for (const [at, part] of PARTS.entries()) {
          now = withFact(now, part);
          await setFacts(t, read(now));
          const seen = [await statusNow(t, NOW + at), await statusNow(t, NOW + at)];
          await close(t);
          seen.push((await install(t, { stateDirectory, facts: read(now), now: NOW + at })).status);
          for (const status of seen)
            judgeStatus(t, 'FP-5', binding, now, status, `${profile}: up to ${part}`);
        }
        // And back to what it was, as if nothing had been.
        await setFacts(t, read(machine));
        judgeStatus(t, 'FP-5', binding, machine, await statusNow(t, NOW + 9), `${profile}: all put back`);
        await close(t);
      }
    },
  },
  {
    id: 'client-drift/new-baseline',
    title:
      'A newly signed token makes the machine as it is now the reference; the same token loaded again does not.',
    asserts: ['FP-5', 'MATCH-2', 'STATE-6', 'TELL-7'],
    needs: NEEDS,
    async run(t) {
      const { machine, vendor, token, binding } = await t.arrange(() => activated(t, 'text-3-seats'));
      const now = withFact(withFact(machine, 'hw.disk-serial.1'), 'net.mac.1');
      await setFacts(t, read(now));
      const again = await t.driver.call('load', { now: formatInstant(NOW), text: token });
      t.that('LOAD-3', outcomeOf(again) === 'taken', 'taken', outcomeOf(again), 'the same token again');
      judgeStatus(t, 'FP-5', binding, now, await statusNow(t), 'the same token again');
      const code = await t.arrange(() => shownCode(t));
      judgeStatus(t, 'FP-5', binding, now, await statusNow(t), 'a new code shown');
      const next = vendor.token(code, { generation: 2 });
      const got = outcomeOf(await loadText(t, next.text));
      t.that('FP-5', got === 'taken', 'taken', got, 'a token with a new baseline');
      judgeStatus(t, 'FP-5', next.claims.binding, now, await statusNow(t), 'a token with a new baseline');
      await setFacts(t, read(machine));
      judgeStatus(t, 'FP-5', next.claims.binding, machine, await statusNow(t), 'the old parts put back');
    },
  },
];

/** Drift as people have met it, and as nobody has. @spec 8.3 */
export const DRIFTS: readonly ClientCase[] = [
  ...STORIES.filter(({ key }) => key === 'kept').map(kept),
  ...STORIES.filter(({ key }) => key === 'new').map(anew),
  LOADED_LATE,
  ...ANY,
  ...NO_CREEPING,
];
