import { describe, expect, it } from 'vitest';
import { ARTIFACT_KINDS, DENYLIST_PATTERNS, DENYLIST_VALUES, FILE_ROOTS, fileNameOf } from '../src/index.js';

describe('file names', () => {
  it('has one for each kind of artifact', () => {
    expect(ARTIFACT_KINDS.map((kind) => fileNameOf('example-editor', kind))).toEqual([
      'example-editor.oareq',
      'example-editor.oalic',
      'example-editor.oadea',
      'example-editor.oarec',
    ]);
    expect(ARTIFACT_KINDS.map((kind) => FILE_ROOTS[kind])).toEqual([
      'ActivationRequest',
      'License',
      'Deactivation',
      'Receipt',
    ]);
  });
});

describe('placeholders', () => {
  const listed = (value: string) =>
    DENYLIST_VALUES.includes(value) || DENYLIST_PATTERNS.some((pattern) => pattern.test(value));

  it.each(['', 'tobefilledbyoem', '00000000', 'ffff', 'x', '!?'])('lists %j', (value) => {
    expect(listed(value)).toBe(true);
  });

  it.each(['4c4c4544', 'debian12', 'é1'])('does not list %j', (value) => {
    expect(listed(value)).toBe(false);
  });

  it('has its values folded already', () => {
    expect(DENYLIST_VALUES.filter((value) => /[\s\-:._A-Z]/.test(value))).toEqual([]);
  });
});
