import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/steps/step.js';

const OPS = {
  activate: true,
  challenge: true,
  checkIn: true,
  deactivate: true,
  release: true,
  read: true,
  advance: true,
  drift: true,
  newKey: true,
  setLicense: true,
  setKeys: true,
  restart: true,
  together: true,
} satisfies Record<Step['op'], true>;

describe('the schemas of traces and reports', () => {
  it.each(['trace', 'report'])('know every kind of step (%s)', (name) => {
    const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
    const { $defs } = JSON.parse(readFileSync(file, 'utf8'));
    expect([...$defs.step.properties.step.properties.op.enum].sort()).toEqual(Object.keys(OPS).sort());
  });
});
