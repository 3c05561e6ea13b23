import { describe, expect, test } from 'vitest';
import { decodeState, encodeState } from '../src/state/state-bytes.js';
import { EMPTY_STATE, type StoredState } from '../src/state/stored-state.js';

const state: StoredState = {
  ...EMPTY_STATE,
  pending: 'v4.public.AAAA',
  generations: { 'lic-1': 3 },
  floor: { at: 1_772_000_000, series: { first: 1, last: 2 } },
  deactivations: [{ kid: 'k4.pid.A', jti: 'B', code: 'v4.public.C', receipted: false }],
};

describe('the bytes of a state', () => {
  test('read back as they were written', () => {
    expect(decodeState(encodeState(state))).toEqual(state);
  });

  test('STORE-3: a change of any bit of any byte is seen', () => {
    const bytes = encodeState(state);
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ (1 << bit);
        expect(decodeState(changed), `byte ${at}, bit ${bit}`).toBeNull();
      }
    }
  });

  test('STORE-3: a cut at any byte is seen, and so is anything behind the end', () => {
    const bytes = encodeState(state);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeState(bytes.slice(0, length)), `${length} bytes`).toBeNull();
    }
    expect(decodeState(Uint8Array.from([...bytes, 0x0a]))).toBeNull();
    expect(decodeState(Uint8Array.from([...bytes, ...bytes]))).toBeNull();
  });

  test('STORE-3: a state torn between two writes is seen, wherever', () => {
    const old = encodeState(state);
    const next = encodeState({ ...state, generations: { 'lic-1': 4 } });
    expect(next.length).toBe(old.length);
    for (let at = 0; at <= old.length; at += 1) {
      const torn = Uint8Array.from([...next.slice(0, at), ...old.slice(at)]);
      const read = decodeState(torn);
      if (read !== null) expect([state.generations, { 'lic-1': 4 }]).toContainEqual(read.generations);
      if (read !== null) expect([old.join(), next.join()]).toContain(torn.join());
    }
  });

  test('STORE-8: another layout is not read', () => {
    const text = new TextDecoder().decode(encodeState(state));
    const later = text.replace('oap-client-state/1', 'oap-client-state/2');
    expect(decodeState(new TextEncoder().encode(later))).toBeNull();
  });
});
