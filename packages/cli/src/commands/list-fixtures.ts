import { randomSeed, type WantedFixtures, wantedFixtures } from '@offline-activation/conformance';
import type { Seed } from '../program/options.js';
import { type Selection, selectCases } from '../suite/select.js';
import { note, print } from '../terminal/print.js';
import { count, paragraph } from '../terminal/text.js';

interface FixturesOptions extends Selection {
  readonly seed: Seed;
}

/** Prints a file of the licenses that a server without a control interface needs, and says what they are good for. */
export function listFixtures({ seed, ...selection }: FixturesOptions): void {
  const chosen = selectCases(selection);
  const wanted = wantedFixtures(chosen, seed === 'random' ? randomSeed() : seed);
  print(textOf(wanted.content));
  const licenses = count(wanted.content.licenses.length, 'license');
  const part = `${wanted.cases.length} of the ${count(chosen.length, 'case')} chosen`;
  const rest = 'on a server that claims every feature; the others need a control interface';
  note(paragraph(`oap: ${licenses}, with which ${part} can be played once ${rest}.`));
}

/** JSON with a license on each line. */
function textOf({ rateLimits, products, licenses }: WantedFixtures['content']): string {
  const lines = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const head = `  "rateLimits": ${rateLimits},\n  "products": [\n${lines(products)}\n  ],\n`;
  return `{\n${head}  "licenses": [\n${lines(licenses)}\n  ]\n}`;
}
