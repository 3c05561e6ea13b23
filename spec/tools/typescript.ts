import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Registries, registry } from '../src/registry.js';

/** A generated file: its path within the repository, and what it must hold. */
export interface Output {
  readonly path: string;
  readonly content: string;
}

const FOLDER = 'packages/protocol/src/generated/';
const root = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);
const formatter = require.resolve('@biomejs/biome/bin/biome');

/** Makes the constants of the package `protocol` out of the registries. */
export function typescriptOutputs(): readonly Output[] {
  return [
    source('errors', errors(registry('errors'))),
    source('limits', limits(registry('limits'))),
    source('profiles', profiles(registry('profiles'))),
    source('components', components(registry('components'))),
    source('denylist', denylist(registry('denylist'))),
    source('states', states(registry('states'))),
    source('driver', driver(registry('driver'))),
  ];
}

function source(name: keyof Registries, code: string): Output {
  const path = `${FOLDER}${name}.ts`;
  const head = `// Generated from spec/registries/${name}.json by "npm run generate". Do not edit.\n\n`;
  return { path, content: formatted(path, head + code) };
}

function formatted(path: string, code: string): string {
  const args = [formatter, 'format', `--stdin-file-path=${path}`];
  const run = spawnSync(process.execPath, args, { cwd: fileURLToPath(root), input: code, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`biome could not format ${path}: ${run.stderr}`);
  return run.stdout;
}

function doc(...lines: readonly string[]): string {
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** Words of a list in the order in which they first appear. */
const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

function errors({ errors: rows }: Registries['errors']): string {
  const entries = rows.map(({ code, stage, status = [], retryable, title, remedy }) => {
    const row = { stage, statuses: status, retryable, title, remedy };
    return `${JSON.stringify(code)}: ${JSON.stringify(row)},`;
  });
  return [
    doc(
      'Every error code of the protocol: one spelling in the specification, on the wire and in tools.',
      '',
      '@spec 12.2',
    ),
    `export const ERROR_CODES = ${JSON.stringify(rows.map(({ code }) => code))} as const;\n\n`,
    doc('Every stage at which reading or answering can stop, the order of reading first.', '', '@spec 12.2'),
    `export const ERROR_STAGES = ${JSON.stringify(distinct(rows.map(({ stage }) => stage)))} as const;\n\n`,
    doc('What the registry says of an error.'),
    'export interface ErrorEntry {\n',
    '/** Where reading or answering stops. */ readonly stage: (typeof ERROR_STAGES)[number];\n',
    '/** HTTP statuses that it may travel with, the default first; empty where it never does. */\n',
    'readonly statuses: readonly number[];\n',
    '/** Whether the same request may succeed later. */ readonly retryable: boolean;\n',
    '/** What is the matter, for people. */ readonly title: string;\n',
    '/** What the person should do next. */ readonly remedy: string;\n',
    '}\n\n',
    doc('The error registry by code.', '', '@spec 12.2'),
    'export const ERRORS: Readonly<Record<(typeof ERROR_CODES)[number], ErrorEntry>> = {\n',
    entries.join('\n'),
    '\n};\n',
  ].join('');
}

function limits({ limits: rows }: Registries['limits']): string {
  const entries = rows.map(({ name, value, unit, of }) => {
    const about = unit === '' ? of : `${of}, in ${unit}`;
    return `/** ${about.charAt(0).toUpperCase()}${about.slice(1)}. */\n${name}: ${value},`;
  });
  return [
    doc('The limits of the protocol, without anything else of this package.', '', '@packageDocumentation'),
    '\n',
    doc('Every number of the protocol.', '', '@spec 15.4'),
    'export const LIMITS = {\n',
    entries.join('\n'),
    '\n} as const;\n',
  ].join('');
}

function profiles({ profiles: rows }: Registries['profiles']): string {
  return [
    "import type { Policy } from '../policy/policy.js';\n\n",
    doc('Names of the profiles.', '', '@spec 15.1'),
    `export const PROFILE_NAMES = ${JSON.stringify(Object.keys(rows))} as const;\n\n`,
    doc('One of {@link PROFILE_NAMES}.'),
    'export type ProfileName = (typeof PROFILE_NAMES)[number];\n\n',
    doc('A policy preset.'),
    'export interface Profile {\n',
    '/** Seats of a license that states none. */ readonly seatLimit: number;\n',
    '/** The complete policy; not to be changed in place. */ readonly policy: Policy;\n',
    '}\n\n',
    doc('The profiles by name.', '', '@spec 15.1'),
    `export const PROFILES: Readonly<Record<ProfileName, Profile>> = ${JSON.stringify(rows)};\n`,
  ].join('');
}

function components({ scheme, components: rows }: Registries['components']): string {
  return [
    doc('Scheme of the registered components.', '', '@spec 15.2'),
    `export const COMPONENT_SCHEME = ${JSON.stringify(scheme)};\n\n`,
    doc('A component of the registered scheme.'),
    'export interface RegisteredComponent {\n',
    '/** Name; it ends in its own version. */ readonly name: string;\n',
    '/** What kind of change alters it. */',
    `readonly class: ${distinct(rows.map((row) => JSON.stringify(row.class))).join(' | ')};\n`,
    '/** What is read, and its canonical form. */ readonly value: string;\n',
    '/** Code points that a value needs to name a machine. */ readonly charsMin: number;\n',
    '}\n\n',
    doc('The registered components.', '', '@spec 15.2'),
    `export const COMPONENTS = ${JSON.stringify(rows)} as const satisfies readonly RegisteredComponent[];\n\n`,
    doc('Name of a registered component.'),
    "export type ComponentName = (typeof COMPONENTS)[number]['name'];\n",
  ].join('');
}

function denylist({ values, patterns }: Registries['denylist']): string {
  const literals = patterns.map(({ pattern, of }) => `// ${of}\n/${pattern}/u,`);
  return [
    doc('Values that name no machine, as they are after folding.', '', '@spec 15.3'),
    `export const DENYLIST_VALUES: readonly string[] = ${JSON.stringify(values)};\n\n`,
    doc('Patterns of values that name no machine, compared after folding.', '', '@spec 15.3'),
    `export const DENYLIST_PATTERNS: readonly RegExp[] = [\n${literals.join('\n')}\n];\n`,
  ].join('');
}

function states({ states: rows, offers }: Registries['states']): string {
  const entries = rows.map(
    ({ state, condition: _, ...row }) => `${JSON.stringify(state)}: ${JSON.stringify(row)},`,
  );
  const offered = offers.map(({ offer, codes }) => `${JSON.stringify(offer)}: ${JSON.stringify(codes)},`);
  return [
    "import type { ERROR_CODES } from './errors.js';\n\n",
    doc('The states of a client, in the order of precedence.', '', '@spec 16.1'),
    `export const CLIENT_STATES = ${JSON.stringify(rows.map(({ state }) => state))} as const;\n\n`,
    doc('What a client may offer its person to do.', '', '@spec 16.9'),
    `export const OFFERS = ${JSON.stringify(offers.map(({ offer }) => offer))} as const;\n\n`,
    doc('What the registry says of a state.'),
    'export interface StateEntry {\n',
    '/** When the application may run licensed. */\n',
    `readonly usable: ${USABLE.map((word) => JSON.stringify(word)).join(' | ')};\n`,
    '/** Error codes that the state may carry; empty for a state that is no error. */\n',
    'readonly codes: readonly (typeof ERROR_CODES)[number][];\n',
    '/** What the person is offered. */ readonly offers: readonly (typeof OFFERS)[number][];\n',
    '/** What is the matter, for people. */ readonly title: string;\n',
    '/** What the person should do next. */ readonly remedy: string;\n',
    '}\n\n',
    doc('The states by name.', '', '@spec 16.1'),
    'export const STATES: Readonly<Record<(typeof CLIENT_STATES)[number], StateEntry>> = {\n',
    entries.join('\n'),
    '\n};\n\n',
    doc('The error codes with which each offer is made.', '', '@spec 16.9'),
    'export const OFFERED_WITH: Readonly<\n',
    'Record<(typeof OFFERS)[number], readonly (typeof ERROR_CODES)[number][]>\n> = {\n',
    offered.join('\n'),
    '\n};\n',
  ].join('');
}

const USABLE: readonly Registries['states']['states'][number]['usable'][] = [
  'always',
  'never',
  'within-grace',
  'without-exp',
];

function driver({ revision, methods }: Registries['driver']): string {
  const claims = distinct(methods.map(({ claim }) => claim));
  const entries = methods.map(
    ({ method, does, ...row }) => `/** ${does} */\n${method}: ${JSON.stringify(row)},`,
  );
  return [
    doc('Name of this revision of the driver protocol.', '', '@spec 17.2'),
    `export const DRIVER_REVISION = ${JSON.stringify(revision)};\n\n`,
    doc(
      'What a client may claim; `core` contains `verifier`, and the others contain `core`.',
      '',
      '@spec 1.2',
    ),
    `export const CLIENT_CLAIMS = ${JSON.stringify(claims)} as const;\n\n`,
    doc(
      'The methods of the driver protocol: the claim that each belongs to, whether its params have `now`, and the names',
      'of the schemas of its params and of its result.',
      '',
      '@spec 17.3',
    ),
    'export const DRIVER_METHODS = {\n',
    entries.join('\n'),
    '\n} as const;\n',
  ].join('');
}
