import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Unmeasured } from '../../src/outcome.js';
import { listenOnLoopback } from '../../src/stage/listener.js';

const MS = 200;

/** A listener that has left, and another program on its port. */
async function left(patienceMs: number) {
  const listener = await listenOnLoopback((_, response) => response.end('here'), patienceMs);
  await listener.leave();
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(listener.port, '127.0.0.1', resolve));
  onTestFinished(async () => {
    other.close();
    await listener.close();
  });
  return { listener, other };
}

describe('a listener that comes back', () => {
  it('waits until another program has given the port back', async () => {
    const { listener, other } = await left(60_000);
    const back = listener.comeBack();
    await wait(MS);
    other.close();
    await back;
    const answer = await fetch(`http://127.0.0.1:${listener.port}/`);
    expect(await answer.text()).toBe('here');
  });

  it('says that nothing can be measured where the port is kept', async () => {
    const { listener } = await left(MS);
    await expect(listener.comeBack()).rejects.toThrow(Unmeasured);
  });
});
