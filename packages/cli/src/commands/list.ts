import { type Case, cases, FAMILIES, familyOf, spec } from '@offline-activation/conformance';
import type { Requirement } from '@offline-activation/spec';
import { print, printJson, style } from '../terminal/print.js';
import { count, paragraph, table } from '../terminal/text.js';

interface ListOptions {
  readonly requirements?: boolean;
  readonly cases?: boolean;
  readonly families?: boolean;
  readonly json?: boolean;
}

/** Lists what the suite knows: cases where nothing is asked for. */
export async function list({ requirements, cases: wantsCases, families, json }: ListOptions): Promise<void> {
  if (requirements) (json ? printRequirementsAsJson : printRequirements)();
  if (families) (json ? printFamiliesAsJson : printFamilies)();
  if (wantsCases || (!requirements && !families)) (json ? printCasesAsJson : printCases)();
}

const printCasesAsJson = () =>
  printJson(cases.map(({ id, title, asserts, needs }) => ({ id, title, asserts, needs })));

function printCases(): void {
  for (const [family, members] of byFamilyOfCase()) {
    print(style.bold(family));
    for (const { id, title } of members) print(`  ${style.cyan(id)}\n${paragraph(title, 6)}`);
    print();
  }
  print(count(cases.length, 'case'));
}

function byFamilyOfCase(): ReadonlyMap<string, readonly Case[]> {
  const families = new Map<string, Case[]>();
  for (const one of cases) {
    const family = one.id.slice(0, one.id.indexOf('/'));
    families.set(family, [...(families.get(family) ?? []), one]);
  }
  return families;
}

function printRequirementsAsJson(): void {
  printJson(spec().requirements.map((one) => ({ ...one, cases: casesFor(one.id).map(({ id }) => id) })));
}

function printRequirements(): void {
  const all = spec().requirements;
  let section = '';
  for (const one of all) {
    if (one.section !== section) print(`${section && '\n'}${style.bold(`§${one.section}`)}`);
    section = one.section;
    print(table([[one.id.padEnd(8), `${one.text} [${standing(one)}]`]], { paint: style.cyan }));
  }
  const judged = all.filter(({ id }) => casesFor(id).length > 0).length;
  print(`\n${all.length} requirements, ${judged} of them with a case in this version of the suite`);
}

function standing({ id, role, claim, level, excluded, derivedFrom }: Requirement): string {
  const whom = claim === undefined ? role : `${role} ${claim}`;
  if (excluded !== undefined) return `${level}, ${whom}, cannot be observed`;
  if (derivedFrom !== undefined) return `${level}, ${whom}, follows from others`;
  return `${level}, ${whom}, ${count(casesFor(id).length, 'case')}`;
}

function printFamiliesAsJson(): void {
  printJson(familyRows());
}

function printFamilies(): void {
  const rows = familyRows().map((row) => {
    const chapters = row.chapters.map((chapter) => `§${chapter}`).join(', ');
    const figures = `${count(row.requirements, 'requirement')}, ${count(row.cases, 'case')}`;
    return [row.name, `${row.title} (${chapters}): ${figures}`] as const;
  });
  print(table(rows, { indent: 0, paint: style.bold }));
}

function familyRows() {
  return FAMILIES.map(({ name, title, chapters, prefixes }) => {
    const requirements = spec().requirements.filter(({ id }) => familyOf(id)?.name === name);
    const judging = cases.filter(({ asserts }) => asserts.some((id) => familyOf(id)?.name === name));
    return { name, title, chapters, prefixes, requirements: requirements.length, cases: judging.length };
  });
}

/** Cases that judge a requirement. */
export const casesFor = (id: string): readonly Case[] =>
  cases.filter(({ asserts }) => asserts.some((asserted) => asserted === id));
