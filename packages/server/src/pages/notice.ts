import type { Problem } from '@offline-activation/protocol';
import { type Html, html } from './html.js';
import { timeElement } from './time.js';
import { KINDS, REASONS } from './words.js';

/**
 * Says a refusal: what is the matter, more about it, and what to do next.
 *
 * @spec 18.1 (PAGE-3)
 */
export function notice(problem: Problem, more?: Html): Html {
  return html`<div class="notice" role="alert" data-oap-code="${problem.code}">
<p class="what">${problem.title}</p>
${closer(problem)}
<p>${problem.remedy}</p>
${more}
</div>`;
}

function closer(problem: Problem): Html {
  const { reason, got, components = [], editions = [], freeAt, retryAt, unlockAt } = problem;
  const lines = [
    reason !== undefined && html`${REASONS[reason]}`,
    got !== undefined && html`It is ${KINDS[got] ?? 'of an unknown kind'}.`,
    components.length > 0 && html`It is about ${components.join(', ')}.`,
    editions.length > 0 && html`The license has ${editions.join(', ')}.`,
    freeAt !== undefined && html`A seat may come free on ${timeElement(freeAt)} at the earliest.`,
    retryAt !== undefined && html`It is possible again from ${timeElement(retryAt)}.`,
    unlockAt !== undefined && html`It can be deactivated here from ${timeElement(unlockAt)}.`,
  ];
  return html`${lines.map((line) => line && html`<p>${line}</p>`)}`;
}
