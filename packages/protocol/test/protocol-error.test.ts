import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../src/index.js';

describe('ProtocolError', () => {
  it('says code and stage, and a reason that is a plain word', () => {
    expect(new ProtocolError('malformed', 'structure', { reason: 'no-token' }).message).toBe(
      'malformed (structure: no-token)',
    );
    expect(new ProtocolError('device-locked', 'release').message).toBe('device-locked (release)');
  });

  it.each(['Ada', 'a b', '', 'x'.repeat(41), 5, { a: 1 }])('never prints the reason %j', (reason) => {
    expect(new ProtocolError('malformed', 'structure', { reason }).message).toBe('malformed (structure)');
  });

  it('keeps details and cause', () => {
    const cause = new Error('inner');
    const error = new ProtocolError('internal', 'server', { a: 1 }, { cause });
    expect(error).toMatchObject({ code: 'internal', stage: 'server', details: { a: 1 }, cause });
  });

  it('is known across copies of the package, by a mark and not by its class', () => {
    const foreign = { [Symbol.for('offline-activation.protocol-error')]: true };
    expect(ProtocolError.is(new ProtocolError('internal', 'server'))).toBe(true);
    expect(ProtocolError.is(foreign)).toBe(true);
    for (const other of [new Error('internal'), { code: 'internal' }, null, undefined, 'internal']) {
      expect(ProtocolError.is(other)).toBe(false);
    }
  });
});
