import { type PolicyRow, registry } from '../src/registry.js';

/** A generated part of a chapter, by the name in its marks. */
export type TableName =
  | 'errors'
  | 'profiles'
  | 'components'
  | 'denylist'
  | 'limits'
  | 'states'
  | 'offers'
  | 'methods';

const TABLES: Readonly<Record<TableName, () => string>> = {
  errors,
  profiles,
  components,
  denylist,
  limits,
  states,
  offers,
  methods,
};
const MARKED = /(<!-- generated:([a-z-]+) -->\n)(?:.*?\n)??(<!-- \/generated:\2 -->)/gs;

/** Fills in every generated part of a chapter; throws for marks that name none. */
export function withTables(markdown: string): string {
  return markdown.replace(MARKED, (_, open: string, name: string, close: string) => {
    if (!Object.hasOwn(TABLES, name)) throw new Error(`no table is named ${name}`);
    return `${open}\n${TABLES[name as TableName]()}\n${close}`;
  });
}

const code = (word: string): string => (word === '' ? '(empty)' : `\`${word}\``);
const codes = (words: readonly string[]): string => words.map(code).join(', ');

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [header, header.map(() => '---'), ...rows].map(line).join('');
}

function errors(): string {
  const { errors: rows } = registry('errors');
  return table(
    ['code', 'stage', 'status', 'retryable', 'when', 'remedy'],
    rows.map(({ code: name, stage, status = [], retryable, trigger, remedy }) => [
      code(name),
      stage,
      status.length === 0 ? '–' : status.join(', '),
      retryable ? 'yes' : 'no',
      trigger,
      remedy,
    ]),
  );
}

function states(): string {
  const { states: rows } = registry('states');
  return table(
    ['state', 'usable', '`code`', 'holds when', 'offers', 'remedy'],
    rows.map(({ state, usable, codes: carried, condition, offers: made, remedy }) => [
      code(state),
      usable,
      carried.length > 1 ? 'that of the step' : codes(carried) || '–',
      condition,
      codes(made) || '–',
      remedy,
    ]),
  );
}

function offers(): string {
  const { offers: rows } = registry('states');
  return table(
    ['offer', 'of', 'with the codes'],
    rows.map(({ offer, of, codes: carried }) => [code(offer), of, codes(carried)]),
  );
}

function methods(): string {
  const { methods: rows } = registry('driver');
  return table(
    ['method', 'claim', '`now`', 'does', 'params', 'result'],
    rows.map(({ method, claim, clock, does, params, result }) => [
      code(method),
      code(claim),
      clock ? 'yes' : '–',
      does,
      code(params),
      code(result),
    ]),
  );
}

function limits(): string {
  const { limits: rows } = registry('limits');
  return table(
    ['name', 'value', 'of'],
    rows.map(({ name, value, unit, of }) => [
      code(name),
      grouped(value) + (unit === '' ? '' : ` ${unit}`),
      of,
    ]),
  );
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function components(): string {
  const { scheme, components: rows } = registry('components');
  const head = `Scheme ${code(scheme)}. A name ends in its own version: how a value is read never changes under a name.\n\n`;
  return (
    head +
    table(
      ['name', 'class', 'value', 'characters, at least'],
      rows.map((row) => [code(row.name), row.class, row.value, String(row.charsMin)]),
    )
  );
}

function denylist(): string {
  const { values, patterns } = registry('denylist');
  const rules = patterns.map(({ pattern, of }) => `- ${code(pattern)}: ${of}`).join('\n');
  return `Values: ${codes(values)}.\n\nPatterns, as regular expressions of ECMAScript with the flag \`u\`:\n\n${rules}\n`;
}

function profiles(): string {
  const { profiles: rows } = registry('profiles');
  const names = Object.keys(rows);
  const policies = Object.values(rows).map(({ policy }) => policy);
  const members = Object.keys(policies[0] ?? {}).filter((member) => member !== 'binding') as PlainMember[];
  const bound = [
    ...new Set(policies.flatMap(({ binding }) => binding.components.map(({ name }) => name))),
  ].sort();
  const plain = table(
    ['member', ...names.map(code)],
    [
      [
        'seats, where a license states none',
        ...Object.values(rows).map(({ seatLimit }) => String(seatLimit)),
      ],
      ...members.map((member) => [code(member), ...policies.map((policy) => code(String(policy[member])))]),
    ],
  );
  const bindings = table(
    ['binding', ...names.map(code)],
    [
      ...bound.map((name) => [code(name), ...policies.map((policy) => weightOf(policy, name))]),
      ['`quorum`', ...policies.map(({ binding }) => String(binding.quorum))],
      ['`required`', ...policies.map(({ binding }) => codes(binding.required) || '–')],
    ],
  );
  return `${plain}\nClasses and weights of the components, in the order of the bindings:\n\n${bindings}`;
}

type PlainMember = Exclude<keyof PolicyRow, 'binding'>;

function weightOf({ binding }: PolicyRow, component: string): string {
  const found = binding.components.find(({ name }) => name === component);
  return found === undefined ? '–' : `${found.class}, ${found.weight}`;
}
