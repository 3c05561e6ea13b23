import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentIds, type Ids, idFaults, type KnownIds, withNewIds } from './ids.js';

const known = JSON.parse(readFileSync(new URL('./ids.json', import.meta.url), 'utf8')) as KnownIds;

describe('ids', () => {
  it('are those of ids.json, and none of it is gone', () => {
    expect(idFaults(known, currentIds())).toEqual([]);
  });

  const before: KnownIds = {
    server: { 'a/one': 'SEAT-1', 'a/two': 'SEAT-2' },
    client: { 'b/one': 'NET-1' },
    errors: ['malformed'],
    families: ['seats'],
    withdrawn: { 'a/old': 'It judged nothing.' },
  };
  const gone = (what: string) => new RegExp(`^the ${what} is gone: ids are permanent`);

  it.each<[Partial<Ids>, RegExp]>([
    [{ server: { 'a/one': 'SEAT-1' } }, gone('case for servers a/two')],
    [{ client: {} }, gone('case for clients b/one')],
    [{ errors: [] }, gone('error code malformed')],
    [{ families: [] }, gone('family seats')],
    [{ errors: ['malformed', 'odd'] }, /^the error code odd is new: .* then run "npm run ids"/],
    [{ server: { ...before.server, 'a/one': 'SEAT-9' } }, /^a\/one declares SEAT-9, and declared SEAT-1/],
    [{ server: { ...before.server, 'a/old': 'SEAT-1' } }, /^the case for servers a\/old has been withdrawn/],
  ])('do not change without a word: %#', (change, told) => {
    expect(idFaults(before, before)).toEqual([]);
    expect(idFaults(before, { ...before, ...change })).toEqual([expect.stringMatching(told)]);
  });

  it('are added by the tool, and never taken away', () => {
    const now: Ids = { server: { 'a/three': 'SEAT-3' }, client: {}, errors: ['odd'], families: ['seats'] };
    const after = withNewIds(before, now);
    expect(Object.keys(after.server)).toEqual(['a/one', 'a/three', 'a/two']);
    expect(after).toMatchObject({ client: before.client, errors: ['malformed', 'odd'] });
    expect(idFaults(after, now).every((fault) => fault.includes(' is gone: '))).toBe(true);
    const given = {
      ...after,
      withdrawn: { ...after.withdrawn, 'a/one': 'x', 'a/two': 'x', 'b/one': 'x', malformed: 'x' },
    };
    expect(idFaults(given, now)).toEqual([]);
  });
});
