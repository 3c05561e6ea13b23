import { describe, expect, it } from 'vitest';
import { critFault, MachineCode, Token } from '../src/index.js';

describe('critFault', () => {
  it.each([
    ['absent', { kind: 'token' }, undefined],
    ['implemented', { crit: ['x'], x: 1 }, undefined],
    ['unknown', { crit: ['y'], y: 1 }, 'extension-unsupported'],
    ['one of two unknown', { crit: ['x', 'y'], x: 1, y: 1 }, 'extension-unsupported'],
    ['defined by this revision', { crit: ['exp'], exp: 'x' }, 'claims-invalid'],
    ['crit itself', { crit: ['crit'] }, 'claims-invalid'],
    ['defined, beside an unknown one', { crit: ['y', 'exp'], exp: 'x', y: 1 }, 'claims-invalid'],
    ['no member of the payload', { crit: ['x'] }, 'claims-invalid'],
    ['an inherited name', { crit: ['toString'] }, 'claims-invalid'],
    ['an own member with an inherited name', { crit: ['toString'], toString: 1 }, 'extension-unsupported'],
  ])('%s', (_, payload, expected) => {
    expect(critFault(payload, Token, ['x'])).toBe(expected);
  });

  it("goes by the payload's own kind: a name of another kind is an extension", () => {
    expect(critFault({ crit: ['exp'], exp: 1 }, MachineCode)).toBe('extension-unsupported');
  });
});
