import type { JsonObject, JsonValue } from '@offline-activation/codec';
import { keyIdOf, parsePublicKey } from '@offline-activation/keys';
import type { ArtifactKind } from '@offline-activation/protocol';
import { at, isObject, textAt } from './payload.js';

/** A label for people, and where the value stands in the payload. */
type Field = readonly [label: string, path: string];
type Row = readonly [label: string, text: string];

const FIELDS: { readonly [Kind in ArtifactKind]: readonly Field[] } = {
  'machine-code': [
    ['product', 'aud'],
    ['application', 'app.version'],
    ['made', 'iat'],
    ['label', 'machine.label'],
    ['platform', 'machine.platform'],
    ['system', 'machine.osVersion'],
    ['code id', 'jti'],
    ['machine key', 'machine.key'],
    ['challenge', 'challenge'],
    ['holds', 'holds.sub'],
    ['generation', 'holds.generation'],
    ['accepts', 'accepts'],
    ['fingerprint', 'machine.fingerprint'],
  ],
  token: [
    ['issuer', 'iss'],
    ['product', 'aud'],
    ['license', 'license.id'],
    ['edition', 'license.edition'],
    ['entitlements', 'license.entitlements'],
    ['license ends', 'license.expiresAt'],
    ['seat', 'seat.mode'],
    ['locked until', 'seat.unlockAt'],
    ['generation', 'seat.generation'],
    ['seats in all', 'seat.limit'],
    ['issued', 'iat'],
    ['valid from', 'nbf'],
    ['expires', 'exp'],
    ['activation', 'sub'],
    ['token id', 'jti'],
    ['answers code', 'req'],
    ['machine key', 'cnf.kid'],
    ['bound to', 'binding'],
  ],
  deactivation: [
    ['product', 'aud'],
    ['made', 'iat'],
    ['code id', 'jti'],
    ['machine key', 'machine.key'],
    ['activation', 'sub'],
    ['generation', 'generation'],
    ['challenge', 'challenge'],
    ['fingerprint', 'machine.fingerprint'],
  ],
  receipt: [
    ['issuer', 'iss'],
    ['product', 'aud'],
    ['release', 'releaseClass'],
    ['made', 'iat'],
    ['activation', 'sub'],
    ['receipt id', 'jti'],
    ['answers code', 'req'],
    ['machine key', 'kid'],
  ],
};

/** What an artifact says, row by row; members that it lacks are left out. */
export function rowsOf(kind: ArtifactKind, payload: JsonObject): readonly Row[] {
  const rows = FIELDS[kind].flatMap(([label, path]): readonly Row[] => {
    const value = at(payload, path);
    if (value === undefined) return label === 'expires' ? [[label, 'never']] : [];
    if (isObject(value)) return componentRows(label, value);
    if (label === 'machine key' && path === 'machine.key') return [[label, kidOf(textAt(payload, path))]];
    return [[label, shown(value)]];
  });
  const others = Object.keys(payload).filter((name) => !isNamed(kind, name));
  return [...rows, ...others.map((name): Row => [name, shown(payload[name] ?? null)])];
}

/** Members that every artifact has and that are told elsewhere. */
const HEAD = ['kind', 'ver'];

const isNamed = (kind: ArtifactKind, name: string): boolean =>
  HEAD.includes(name) || FIELDS[kind].some(([, path]) => path.split('.')[0] === name);

/** A fingerprint or binding: one row a component. */
function componentRows(label: string, value: JsonObject): readonly Row[] {
  const components = Array.isArray(value['components']) ? value['components'] : [];
  const width = Math.max(0, ...components.map((component) => nameOf(component).length));
  const rows = components.map((component): string => {
    const parts = isObject(component)
      ? [component['class'], component['weight'], component['digest']]
      : [component];
    return [nameOf(component).padEnd(width), ...parts.filter((part) => part !== undefined).map(shown)].join(
      '  ',
    );
  });
  const { quorum, scheme } = value;
  if (quorum !== undefined) rows.push(`quorum ${shown(quorum)}`);
  if (rows.length === 0) rows.push('nothing that could be read');
  return [...rows, ...(scheme === undefined ? [] : [`scheme ${shown(scheme)}`])].map((text, index) => [
    index === 0 ? label : '',
    text,
  ]);
}

const nameOf = (component: JsonValue): string =>
  isObject(component) ? shown(component['name'] ?? null) : '';

function shown(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(', ') || 'none';
  return JSON.stringify(value);
}

function kidOf(key: string): string {
  try {
    return keyIdOf(parsePublicKey(key));
  } catch {
    return key;
  }
}
