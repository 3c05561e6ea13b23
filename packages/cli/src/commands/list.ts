import { cases, clientCases, FAMILIES, familyOf, spec } from '@offline-activation/conformance';
import type { Requirement } from '@offline-activation/spec';
import { print, printJson, style } from '../terminal/print.js';
import { count, paragraph, table } from '../terminal/text.js';

interface ListOptions {
  readonly requirements?: boolean;
  readonly cases?: boolean;
  /** Cases for clients, instead of those for servers. */
  readonly client?: boolean;
  readonly families?: boolean;
  readonly json?: boolean;
}

/** Lists what the suite knows: cases where nothing is asked for. */
export async function list(options: ListOptions): Promise<void> {
  const { requirements, cases: wantsCases, client, families, json } = options;
  const listed = client ? clientCases : cases;
  if (requirements) (json ? printRequirementsAsJson : printRequirements)();
  if (families) (json ? printFamiliesAsJson : printFamilies)();
  if (wantsCases || client || (!requirements && !families)) (json ? printCasesAsJson : printCases)(listed);
}

/** What is told of a case, for servers or for clients. */
type ListedCase = (typeof cases)[number] | (typeof clientCases)[number];

const printCasesAsJson = (listed: readonly ListedCase[]) =>
  printJson(listed.map(({ id, title, asserts, needs }) => ({ id, title, asserts, needs })));

function printCases(listed: readonly ListedCase[]): void {
  for (const [family, members] of byFamilyOfCase(listed)) {
    print(style.bold(family));
    for (const { id, title } of members) print(`  ${style.cyan(id)}\n${paragraph(title, 6)}`);
    print();
  }
  print(count(listed.length, 'case'));
}

function byFamilyOfCase(listed: readonly ListedCase[]): ReadonlyMap<string, readonly ListedCase[]> {
  const families = new Map<string, ListedCase[]>();
  for (const one of listed) {
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
    const judging = ALL.filter(({ asserts }) => asserts.some((id) => familyOf(id)?.name === name));
    return { name, title, chapters, prefixes, requirements: requirements.length, cases: judging.length };
  });
}

const ALL: readonly ListedCase[] = [...cases, ...clientCases];

/** Cases that judge a requirement, of servers and of clients. */
export const casesFor = (id: string): readonly ListedCase[] =>
  ALL.filter(({ asserts }) => asserts.some((asserted: string) => asserted === id));
