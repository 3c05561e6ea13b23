import { type Case, type ClientCase, cases, clientCases, spec } from '@offline-activation/conformance';
import { type ErrorRow, type Requirement, registry } from '@offline-activation/spec';
import { chapterLink } from '../chapter-link.js';
import { loadMutants } from '../mutants-package.js';
import { nearest } from '../nearest.js';
import { Stop } from '../stop.js';
import { print, style } from '../terminal/print.js';
import { paragraph, table, wrap } from '../terminal/text.js';
import { casesFor } from './list.js';

/** Explains a requirement, a case or an error code. */
export async function explain(id: string): Promise<void> {
  const { errors } = registry('errors');
  const requirement = spec().get(id.toUpperCase());
  const found = cases.find((one) => one.id === id);
  const ofClient = clientCases.find((one) => one.id === id);
  const error = errors.find(({ code }) => code === id.toLowerCase());
  if (requirement) await explainRequirement(requirement, errors);
  else if (found) explainCase(found, 'oap test server DIRECTORY-URL');
  else if (ofClient) explainCase(ofClient, 'oap test client', ' -- COMMAND');
  else if (error) explainError(error);
  else throw new Stop(unknown(id, errors));
}

async function explainRequirement(requirement: Requirement, errors: readonly ErrorRow[]): Promise<void> {
  const { id, level, also = [], needs, section, text, excluded, derivedFrom } = requirement;
  const whom = [
    [requirement, ...also]
      .map(({ role, claim }) => (claim === undefined ? role : `${role} ${claim}`))
      .join(', '),
    ...(needs.length > 0 ? [`needs ${needs.join(', ')}`] : []),
  ];
  print(`${style.bold(id)}  ${style.dim([level, ...whom].join(' · '))}`);
  print(`${paragraph(text, 2)}\n`);
  const named = errors.filter(({ code }) => new RegExp(`(?<![a-z-])${code}(?![a-z-])`).test(text));
  const mutants = (await loadMutants())?.mutants ?? [];
  const forcing = mutants.filter(({ fails }) => fails.includes(id));
  print(
    table(
      [
        ['stands in', `§${section}, ${chapterLink(requirement.chapter, id.toLowerCase())}`],
        ...(excluded === undefined ? [] : [['no case', `cannot be observed: ${excluded}`] as const]),
        ...(derivedFrom === undefined ? [] : [['follows from', derivedFrom.join(', ')] as const]),
        ...entries(
          'cases',
          casesFor(id).map((one) => [one.id, one.title]),
        ),
        ...entries(
          'mutants',
          forcing.map((mutant) => [mutant.id, mutant.bug]),
        ),
        ...named.map(({ code, remedy }) => [code, `for the person: ${remedy}`] as const),
      ],
      { paint: style.dim },
    ),
  );
  if (excluded === undefined && derivedFrom === undefined && casesFor(id).length === 0) {
    print('\n  No case of this version of the suite judges it.');
  }
}

/** Rows of names, each with what it is about below it. */
function entries(label: string, of: readonly (readonly [name: string, about: string])[]) {
  return of.flatMap(([name, about], index) => [
    [index === 0 ? label : '', name] as const,
    ...wrap(about, ABOUT_WIDTH).map((line) => ['', `  ${line}`] as const),
  ]);
}

const ABOUT_WIDTH = 60;

function explainCase({ id, title, asserts, needs }: Case | ClientCase, run: string, target = ''): void {
  print(style.bold(id));
  print(`${paragraph(title, 2)}\n`);
  print(
    table(
      [
        ['needs', needs.join(', ') || (target === '' ? 'ordinary requests only' : 'ordinary calls only')],
        ...asserts.map((asserted) => [asserted, spec().get(asserted)?.text ?? ''] as const),
      ],
      { paint: style.dim },
    ),
  );
  print(`\n  ${run} --only ${id}${target}`);
}

function explainError({ code, stage, status, retryable, title, trigger, remedy }: ErrorRow): void {
  const http = status === undefined ? 'never over HTTP' : `HTTP ${status.join(', ')}`;
  print(`${style.bold(code)}  ${style.dim(`${stage} · ${http}${retryable ? ' · may succeed later' : ''}`)}`);
  print(`${paragraph(title, 2)}\n`);
  const naming = spec().requirements.filter(({ text }) =>
    new RegExp(`(?<![a-z-])${code}(?![a-z-])`).test(text),
  );
  print(
    table(
      [
        ['when', trigger],
        ['remedy', remedy],
        ['named in', naming.map(({ id }) => id).join(', ') || 'no requirement'],
        ['stands in', chapterLink('12-errors.md', '122-registry')],
      ],
      { paint: style.dim },
    ),
  );
}

function unknown(id: string, errors: readonly ErrorRow[]): string {
  const known = [
    ...spec().requirements.map((one) => one.id),
    ...cases.map((one) => one.id),
    ...clientCases.map((one) => one.id),
    ...errors.map(({ code }) => code),
  ];
  const meant = nearest(id, known);
  const hint = meant === undefined ? 'oap list shows what there is' : `did you mean ${meant}?`;
  return `${id} is no requirement, case or error code; ${hint}`;
}
