import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateFolder } from '../src/client/state-folder.js';
import { scratch } from './oap.js';

const home = scratch();

describe("a client's state", () => {
  it.each([
    ['linux', { XDG_STATE_HOME: home }, join(home, 'offline-activation', 'tool')],
    ['linux', { XDG_STATE_HOME: '' }, join('.local', 'state', 'offline-activation', 'tool')],
    ['darwin', {}, join('Library', 'Application Support', 'offline-activation', 'tool')],
    ['win32', { LOCALAPPDATA: home }, join(home, 'offline-activation', 'tool')],
    ['win32', {}, join('AppData', 'Local', 'offline-activation', 'tool')],
  ] as const)('lies on %s with %j where such things lie', (platform, env, ends) => {
    expect(stateFolder('tool', platform, env).endsWith(ends)).toBe(true);
  });
});
