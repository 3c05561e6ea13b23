import type { Case, ClientCase } from '@offline-activation/conformance';
import { cases, clientCases } from '@offline-activation/conformance';
import { mutants } from '@offline-activation/mutants';
import { chapters, chapterText, type Requirement, requirements } from '@offline-activation/spec';
import { codeMark } from '../plugins/spec-links.js';
import { chapterUrl, requirementsUrl, sectionAnchor } from '../spec/places.js';
import { vectorCounts } from '../spec/vector-counts.js';
import { type Page, titled } from './page.js';

/** The list of all requirements, and below it a page for each chapter that has some. */
export function requirementPages(): Page {
  const all = requirements();
  const evidence = evidenceOf();
  const files = chapters().filter((file) => all.some(({ chapter }) => chapter === file));
  const rows = all.map((one) => {
    const { id, chapter, text } = one;
    const link = `[${id}](oap:page/${requirementsUrl(chapter)}#${id.toLowerCase()})`;
    const { judges, breakers } = evidence(id);
    return `| ${link} | ${one.level} | ${cell(text)} | ${judges.length} | ${breakers.length} |`;
  });
  return {
    path: 'requirements/README.md',
    title: 'Requirements',
    url: 'requirements/index',
    text: `${INTRODUCTION}\n\n| id | level | sentence | cases | mutants |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    children: files.map((file) => chapterPage(file, all, evidence)),
  };
}

const INTRODUCTION = `Every sentence that binds an implementation. Behind an id: the sentence in its chapter, the cases of the suite that judge
it, the broken implementations (*mutants*) that those cases have been seen to fail, and the code of the reference implementation that
cites it. How well each sentence is held is on the page of [coverage](oap:page/coverage).`;

interface Evidence {
  readonly judges: readonly (Case | ClientCase)[];
  readonly breakers: readonly { readonly id: string; readonly bug: string }[];
  readonly vectors: number;
}

function evidenceOf(): (id: string) => Evidence {
  const every = [...cases, ...clientCases];
  const vectors = vectorCounts();
  return (id) => ({
    judges: every.filter(({ asserts }) => asserts.some((one) => one === id)),
    breakers: mutants.filter(({ fails }) => fails.some((one) => one === id)),
    vectors: vectors.get(id) ?? 0,
  });
}

function chapterPage(file: string, all: readonly Requirement[], evidence: (id: string) => Evidence): Page {
  const { title } = titled(chapterText(file));
  const parts: string[] = [`What judges the sentences of chapter [${title}](oap:page/${chapterUrl(file)}).`];
  let section = '';
  for (const one of all.filter(({ chapter }) => chapter === file)) {
    if (one.section !== section) {
      section = one.section;
      parts.push(sectionHead(section, file));
    }
    parts.push(entry(one, evidence(one.id)));
  }
  const name = title.replace(/^(\d+)\. /, '$1. ');
  return {
    path: `requirements/${file}`,
    title: `Requirements of ${name}`,
    url: requirementsUrl(file),
    text: parts.join('\n\n'),
  };
}

function sectionHead(section: string, file: string): string {
  const number = /^\d+\.\d+/.exec(section)?.[0] ?? String(Number(file.slice(0, 2)));
  const anchor = number.includes('.') ? `#${sectionAnchor(number)}` : '';
  return `## ${section}\n\n[Read the section](oap:page/${chapterUrl(file)}${anchor}). Code that cites it as a whole: ${codeMark(number)}`;
}

function entry(
  { id, text, level, role, claim, needs, chapter, ...rest }: Requirement,
  evidence: Evidence,
): string {
  const { judges, breakers, vectors } = evidence;
  const binds = `${role}${claim === undefined ? '' : ` ${claim}`}${needs.length > 0 ? `, needs ${needs.join(', ')}` : ''}`;
  const facts = [`${level} · binds ${binds}`];
  if (rest.excluded !== undefined) facts.push(`cannot be observed: ${rest.excluded}`);
  if (rest.derivedFrom !== undefined) facts.push(`follows from ${rest.derivedFrom.join(', ')}`);
  if (vectors > 0) facts.push(`[${vectors} test vectors](oap:page/vectors)`);
  return [
    `### ${id}`,
    `> ${text}`,
    `${facts.join(' · ')} · [the sentence in its chapter](oap:page/${chapterUrl(chapter)}#${id.toLowerCase()})`,
    `**Code:** ${codeMark(id)}`,
    folded(
      `${judges.length} ${judges.length === 1 ? 'case judges' : 'cases judge'} it`,
      judges.map(caseItem),
    ),
    folded(
      `${breakers.length} ${breakers.length === 1 ? 'mutant breaks' : 'mutants break'} it`,
      breakers.map((mutant) => `- \`${mutant.id}\`: ${mutant.bug}`),
    ),
  ].join('\n\n');
}

const caseItem = ({ id, title }: Case | ClientCase): string => `- \`${id}\`: ${title}`;

/** A list that opens when clicked; short ones are open. */
function folded(summary: string, items: readonly string[]): string {
  if (items.length === 0) return summary.replace(/^0/, 'No');
  return `<details${items.length <= 3 ? ' open' : ''}><summary>${summary}</summary>\n\n${items.join('\n')}\n\n</details>`;
}

const cell = (text: string): string => text.replace(/[|]/g, '\\|');
