import type { T } from '../../case.js';
import type { Binding, Verdict } from '../../oracle/match.js';
import type { BindingPolicy, LicensePlan } from '../../plan.js';
import { claimsOf, type Observed } from '../../steps/observe.js';
import type { Step } from '../../steps/step.js';
import { text } from '../plans.js';
import { activate, setLicense } from '../steps.js';

const NAMES = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
  'os.version-major.1',
];
/** Every code that carries anything is sufficient for it, and none is weak. */
const ANYTHING: BindingPolicy = {
  components: NAMES.map((name) => ({ name, class: 'os', weight: 1 })),
  quorum: 1,
  required: [],
};

/** One seat and no budget: an answer then says the verdict, and changes no baseline. */
export const watched = (plan: LicensePlan): LicensePlan => ({
  ...plan,
  limit: 1,
  policy: { ...plan.policy, reissueBudget: 0 },
});

/** The machine `A` is activated; from then on any code is sufficient, while the reference stays as it was signed. */
export const ACTIVATED: readonly Step[] = [
  activate('A'),
  setLicense('L', { policy: { ...text().policy, reissueBudget: 0, binding: ANYTHING } }),
];

/**
 * Asks for a seat as the machine `A`, and as another machine `N` with its facts, and tells which verdict the answers show.
 *
 * One answer alone does not break the match rule: the row of the decision table that gave it may be at fault, and is judged
 * elsewhere. Where the seat's owner and a stranger are both told what does not go with the verdict, it is the verdict.
 *
 * @returns The reference from then on, where the owner was given a token.
 */
export async function verdictSeen(
  t: T,
  verdict: Verdict,
  added: readonly string[] = [],
): Promise<Binding | undefined> {
  const { machine, hidden } = t.bench.actor('A');
  const stranger = t.bench.actor('N');
  stranger.machine = { ...stranger.machine, facts: machine.facts };
  stranger.hidden = hidden;
  const spoil = added.length > 0 ? { spoil: { extra: added } } : {};
  // The stranger first: what the owner is given may move the baseline of a server that errs there.
  const other = shownToStranger(await t.ask(activate('N', spoil)));
  const answer = await t.ask(activate('A', spoil));
  const shown = [shownToOwner(answer), other].filter((each) => each.length > 0);
  // Answers from which nothing can be told are not about verdicts.
  t.that('ROW-17', shown.length > 0, 'an answer that a verdict gives', 'another answer');
  const wrong = shown.length === 2 && shown.every((each) => !each.includes(verdict));
  t.that('MATCH-1', !wrong, verdict, [...new Set(shown.flat())].join(' or '), 'verdict');
  return claimsOf(answer.token)?.binding;
}

/** Rows 4, 6, 8 and 9 with the budget spent. */
function shownToOwner({ token, code }: Observed): Verdict[] {
  if (token) return ['match', 'drifted'];
  if (code === 'reissue-limit-reached') return ['indeterminate'];
  return code === 'machine-key-reused' ? ['mismatch'] : [];
}

/** Rows 14, 16 and 17: the seat is held, no other is free, and the budget is spent. */
function shownToStranger({ code }: Observed): Verdict[] {
  if (code === 'reissue-limit-reached') return ['match', 'drifted'];
  if (code === 'machine-indeterminate') return ['indeterminate'];
  return code === 'seat-limit-reached' ? ['mismatch'] : [];
}
