import { createHash } from 'node:crypto';
import type {
  Binds,
  Claim,
  Need,
  Requirement,
  RequirementLevel,
  RequirementRole,
} from '../src/requirement.js';
import type { Block } from './blocks.js';
import { plainText, proseOf } from './plain-text.js';

const ROLES: Readonly<Record<RequirementRole, readonly Claim[]>> = {
  server: ['core', 'online', 'proofs', 'portal', 'pages'],
  client: ['core', 'online', 'proofs', 'verifier'],
  reader: [],
  writer: [],
  control: [],
  driver: [],
};
const NEEDS: readonly Need[] = [
  'clock',
  'seed',
  'outbox',
  'ledger',
  'keys',
  'restart',
  'socket',
  'files',
  'storage',
  'kill',
];

const HEAD = /^<a id="([^"]*)"><\/a>\*\*([A-Z]+-\d+)\*\* \(([^)]*)\)/;
const KEYWORD =
  /\b(?:MUST NOT|MUST|SHALL NOT|SHALL|SHOULD NOT|SHOULD|NOT RECOMMENDED|RECOMMENDED|REQUIRED|MAY|OPTIONAL)\b/g;
const DERIVED = /\s*\[derived from: ([^\]]*)\]/;
const EXCLUDED = /\s*\[excluded: ([^\]]*)\]/;

/** What a block says, or why it is not as it should be. */
export type Reading =
  | { readonly requirement: Requirement }
  | { readonly faults: readonly string[] }
  | undefined;

/** The normative keywords of a block, in their order; those in code marks do not count. */
export function keywordsOf(block: Block): readonly string[] {
  return proseOf(block.text).match(KEYWORD) ?? [];
}

/** Reads a block as a requirement; undefined for a block without one. */
export function readBlock(block: Block, chapter: string, section: string): Reading {
  const parts = block.kind === 'row' ? block.cells : [block.text];
  const at = parts.findIndex((part) => HEAD.test(part));
  const [head, anchor = '', id = '', whom = ''] = HEAD.exec(parts[at] ?? '') ?? [];
  if (head === undefined) return strayFault(block);
  const body = sentenceOf(block, at, head, id);
  const faults: string[] = [];
  if (anchor !== id.toLowerCase()) faults.push(`anchor "${anchor}" is not that of ${id}`);
  const binds = readWhom(whom, id, faults);
  const levels = keywordsOf(block);
  if (levels.length !== 1) faults.push(`${id} has ${levels.length} keywords, not one`);
  const derived = DERIVED.exec(body)?.[1];
  const excluded = EXCLUDED.exec(body)?.[1];
  const text = plainText(body.replace(DERIVED, '').replace(EXCLUDED, ''));
  if (faults.length > 0 || binds === undefined) return { faults };
  return {
    requirement: {
      id,
      level: levels[0] as RequirementLevel,
      ...binds,
      chapter,
      section,
      text,
      hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
      ...(derived === undefined ? {} : { derivedFrom: derived.split(',').map((one) => one.trim()) }),
      ...(excluded === undefined ? {} : { excluded: plainText(excluded) }),
    },
  };
}

/** A block that looks like a requirement but is none would bind nobody, unseen. */
function strayFault(block: Block): Reading {
  const stray = /<a id=|^\*\*[A-Z]+-\d+\*\*/.exec(block.text);
  return stray === null
    ? undefined
    : { faults: ['is not of the form <a id="x-n"></a>**X-n** (role) sentence'] };
}

function readWhom(whom: string, id: string, faults: string[]) {
  const [all = '', wants, ...rest] = whom.split(';').map((part) => part.trim());
  const [first, ...also] = all.split(', ').map((binds) => readBinds(binds, id, faults));
  if (first === undefined || also.includes(undefined) || rest.length > 0) {
    faults.push(`${id} binds an unknown role "${whom}"`);
    return undefined;
  }
  const needs = wants === undefined ? [] : wants.replace(/^needs /, '').split(', ');
  if (wants !== undefined && !wants.startsWith('needs ')) faults.push(`${id} does not say "needs"`);
  for (const need of needs) {
    if (!NEEDS.includes(need as Need)) faults.push(`${id} needs an unknown "${need}"`);
  }
  return { ...first, ...(also.length === 0 ? {} : { also: also as Binds[] }), needs: needs as Need[] };
}

/** One of those that a sentence binds; undefined for a role that there is not. */
function readBinds(binds: string, id: string, faults: string[]): Binds | undefined {
  const [role = '', claim, ...words] = binds.split(' ');
  const known = Object.hasOwn(ROLES, role) ? ROLES[role as RequirementRole] : undefined;
  if (known === undefined || words.length > 0) return undefined;
  if (known.length === 0 ? claim !== undefined : !known.includes(claim as Claim)) {
    faults.push(`${id} has an unknown claim "${binds}"`);
  }
  return { role: role as RequirementRole, ...(claim === undefined ? {} : { claim: claim as Claim }) };
}

/** The sentence; that of a table's row follows the row's first cell, as its name, and the other cells by column. */
function sentenceOf(block: Block, at: number, head: string, id: string): string {
  if (block.kind !== 'row') return block.text.slice(head.length);
  const [first = '', ...columns] = block.header;
  const name = `${first.charAt(0).toUpperCase()}${first.slice(1)} ${at === 0 ? id.replace(/^.*-/, '') : block.cells[0]}. `;
  const last = block.cells.length - 1;
  const given = columns.flatMap((column, index) => {
    const cell = block.cells[index + 1];
    return index + 1 === at || index + 1 === last || cell === '–' ? [] : [`${column}: ${cell}`];
  });
  const sentence = at === last ? (block.cells[at] ?? '').slice(head.length) : (block.cells[last] ?? '');
  return `${name}${given.join('; ')}${given.length === 0 ? '' : ' → '}${sentence}`;
}
