import { h, sectionLink } from './dom.js';
import type { Judgement } from './judge.js';
import type { Judged } from './step.js';

const MARKS = { good: '✓', bad: '✗', unasked: '–' } as const;
const WORDS = { good: 'passed', bad: 'failed', unasked: 'not asked' } as const;

/** One line for the whole: what it is, and whether it holds. */
export function verdictLine({ steps, kind, payload }: Judgement): HTMLElement {
  const failed = steps.find(({ verdict }) => verdict === 'bad');
  const what = kind ?? (payload === undefined ? 'artifact' : 'unknown kind');
  if (failed?.code !== undefined)
    return h(
      'p',
      { class: 'verdict bad', 'data-code': failed.code },
      `${what}: `,
      h('code', {}, failed.code),
    );
  return h('p', { class: 'verdict good' }, `${what}: every step that is asked of it passes`);
}

/** All steps, in their order. */
export const stepList = ({ steps }: Judgement): HTMLElement =>
  h('ol', { class: 'steps' }, ...steps.map(stepItem));

function stepItem(step: Judged): HTMLElement {
  const { number, name, asks, section, verdict, says, code, remedy } = step;
  const item = h(
    'li',
    { class: `step ${verdict}`, 'data-step': name.toLowerCase().replace(' ', '-'), 'data-verdict': verdict },
    h('span', { class: 'mark', role: 'img', 'aria-label': WORDS[verdict] }, MARKS[verdict]),
    h('span', { class: 'name' }, number === undefined ? name : `${number}. ${name}`),
    sectionLink(section),
    h('span', { class: 'says' }, verdict === 'bad' ? asks : says),
  );
  if (verdict !== 'bad') return item;
  const failure = h('div', { class: 'failure' }, h('code', { class: 'code' }, code ?? ''), ` ${says}`);
  const more = detailsOf(step);
  if (more !== '') failure.append(h('div', { class: 'details' }, more));
  if (remedy !== undefined) failure.append(h('div', { class: 'remedy' }, remedy));
  item.append(failure);
  return item;
}

/** What else the error tells, in words; the comparison has a place of its own. */
function detailsOf({ details = {} }: Judged): string {
  return Object.entries(details)
    .filter(([name]) => name !== 'comparison')
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ');
}
