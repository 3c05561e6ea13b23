import type { World } from '../target.js';
import type { Recorder } from './recorder.js';
import type { TimeLimit } from './time-limit.js';

/** A world as a case is given it: it ends with the case's time, and notices what is done to it beside the steps. */
export function guardedWorld(world: World, limit: TimeLimit, recorder: Recorder): World {
  const touch = (changes: boolean) => {
    limit.check();
    if (changes && !recorder.isPlaying) recorder.byHand();
  };
  const changing =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      touch(true);
      return await act(...args);
    };
  const looking =
    <R>(look: () => Promise<R>) =>
    async (): Promise<R> => {
      touch(false);
      return await look();
    };
  return {
    plan: world.plan,
    nonce: world.nonce,
    directoryUrl: world.directoryUrl,
    ...(world.control && { control: world.control }),
    get directory() {
      return world.directory;
    },
    get licenses() {
      return world.licenses;
    },
    get log() {
      return world.log;
    },
    now: () => world.now(),
    send: changing((request) => world.send(request)),
    sendRaw: changing((request) => world.sendRaw(request)),
    sendControl: changing((request) => world.sendControl(request)),
    setClock: changing((to) => world.setClock(to)),
    setLicense: changing((license, plan) => world.setLicense(license, plan)),
    setKeys: changing((statuses) => world.setKeys(statuses)),
    restart: changing(() => world.restart()),
    ledger: looking(() => world.ledger()),
    outbox: looking(() => world.outbox()),
    close: () => world.close(),
  };
}
