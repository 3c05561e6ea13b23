import type { Comparison } from '@offline-activation/fingerprint';
import { type Binding, compileCheck, Token } from '@offline-activation/protocol';
import { h, sectionLink } from './dom.js';
import type { Judgement } from './judge.js';

const isToken = compileCheck(Token);

/** How the machine's facts compare with what the token is bound to, component by component. */
export function driftParts({ payload, comparison }: Judgement): readonly HTMLElement[] {
  const token = isToken(payload);
  if (comparison === undefined || !token.ok)
    return [h('p', { class: 'quiet' }, 'Only a token is bound to facts. Load one to see how they compare.')];
  const { binding } = token.value;
  const { verdict, score, unreadable, total } = comparison;
  return [
    h(
      'p',
      { class: `drift ${verdict}`, 'data-verdict': verdict, 'data-score': String(score) },
      h('strong', {}, verdict),
      ` · score ${score} of ${total}, quorum ${binding.quorum}${unreadable > 0 ? `, unreadable ${unreadable}` : ''} `,
      sectionLink('8.3'),
    ),
    bar(binding, comparison),
    h('ul', { class: 'fates' }, ...binding.components.map((component) => row(component, comparison))),
  ];
}

type Bound = Binding['components'][number];

function fateOf({ name }: Bound, { changed, missing }: Comparison): 'equal' | 'changed' | 'unreadable' {
  if (changed.includes(name)) return 'changed';
  return missing.includes(name) ? 'unreadable' : 'equal';
}

/** A strip as long as the weights, with a line at the quorum. */
function bar({ components, quorum }: Binding, comparison: Comparison): HTMLElement {
  const order = ['equal', 'unreadable', 'changed'];
  const sorted = [...components].sort(
    (a, b) => order.indexOf(fateOf(a, comparison)) - order.indexOf(fateOf(b, comparison)),
  );
  const parts = sorted.map((one) => {
    const part = h('span', { class: `part ${fateOf(one, comparison)}`, title: one.name });
    part.style.flexGrow = String(one.weight);
    return part;
  });
  const line = h('span', { class: 'quorum', title: `quorum ${quorum}` });
  line.style.left = `${Math.min(100, (100 * quorum) / comparison.total)}%`;
  return h(
    'div',
    { class: 'bar', role: 'img', 'aria-label': `score ${comparison.score} of ${comparison.total}` },
    ...parts,
    line,
  );
}

function row(component: Bound, comparison: Comparison): HTMLElement {
  const fate = fateOf(component, comparison);
  return h(
    'li',
    { class: fate, 'data-component': component.name, 'data-fate': fate },
    h('code', {}, component.name),
    h('span', {}, `${component.class}, weight ${component.weight}`),
    h('strong', {}, fate),
  );
}
