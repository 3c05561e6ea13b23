/*
 * The playground: everything happens in the browser, with the packages that an application would use and the tweetnacl
 * engine. Nothing is sent anywhere.
 */
import { ARTIFACT_KINDS } from '@offline-activation/protocol';
import { CarrierForm } from './carrier-form.js';
import { ClockForm } from './clock-form.js';
import { byId } from './dom.js';
import { FactsForm } from './facts-form.js';
import { instantOf, type Judgement, judge } from './judge.js';
import type { Sample, Samples } from './sample.js';
import { sampleButtons } from './sample-buttons.js';
import { artifactParts } from './show-artifact.js';
import { driftParts } from './show-drift.js';
import { stepList, verdictLine } from './show-steps.js';
import { followTheme } from './theme.js';
import { anchorsIn } from './trust-text.js';

followTheme();
const given = JSON.parse(byId('samples', HTMLScriptElement).text) as Samples;
const expected = byId('expected', HTMLSelectElement);
const anchors = byId('anchors', HTMLTextAreaElement);
const product = byId('product', HTMLInputElement);
const machineKid = byId('machine-kid', HTMLInputElement);
const floor = byId('floor', HTMLInputElement);
const grace = byId('grace', HTMLInputElement);
const results = byId('results', HTMLElement);

const carrier = new CarrierForm(show);
const clock = new ClockForm(show);
const facts = new FactsForm(byId('facts', HTMLElement), show);
for (const input of [expected, anchors, product, machineKid, floor, grace])
  input.addEventListener('input', show);
byId('reset', HTMLButtonElement).addEventListener('click', () => {
  reset();
  show();
});

/** Only the newest judgement is shown: an older one may be done later. */
let newest = 0;

async function show(): Promise<void> {
  newest += 1;
  const turn = newest;
  const now = clock.get();
  const trusted = anchorsIn(anchors.value);
  byId('anchors-fault', HTMLElement).textContent = trusted.fault ?? '';
  if (now === undefined || trusted.fault !== undefined) return;
  const judgement = await judge({
    content: carrier.get(),
    expected: ARTIFACT_KINDS.find((kind) => kind === expected.value) ?? 'any',
    anchors: trusted.anchors,
    product: product.value.trim(),
    machineKid: machineKid.value.trim(),
    facts: facts.get(),
    floor: Number(floor.value) || 0,
    withinGrace: grace.checked,
    now,
  });
  if (turn !== newest) return;
  results.replaceChildren(verdictLine(judgement), stepList(judgement));
  byId('parts', HTMLElement).replaceChildren(...artifactParts(judgement));
  byId('drift', HTMLElement).replaceChildren(...driftParts(judgement));
  clock.offer(momentsOf(judgement));
  results.dataset['turn'] = String(turn);
}

/** Moments at which the clock says something else. */
function momentsOf({ payload }: Judgement): Record<string, number> {
  const moments: Record<string, number> = {};
  const at = (label: string, member: string, offset = 0) => {
    const text = payload?.[member];
    const instant = typeof text === 'string' ? instantOf(text) : undefined;
    if (instant !== undefined) moments[label] = instant + offset;
  };
  at('issued (iat)', 'iat');
  at('a second before exp', 'exp', -1);
  at('exp', 'exp');
  return moments;
}

function reset(): void {
  product.value = given.product;
  machineKid.value = given.machineKid;
  anchors.value = given.anchors;
  expected.value = 'any';
  floor.value = '0';
  grace.checked = false;
  facts.set(given.facts);
}

function choose({ text, now, expected: kind = 'any', floor: generation = 0 }: Sample): void {
  reset();
  carrier.set(text);
  clock.set(now);
  expected.value = kind;
  floor.value = String(generation);
  void show();
}

byId('choose', HTMLElement).replaceChildren(...sampleButtons(given.samples, choose));
const [first] = given.samples;
if (first !== undefined) choose(first);
