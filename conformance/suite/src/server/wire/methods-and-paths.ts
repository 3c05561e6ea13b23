import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { refused, resourcesOf, urlOf } from './requests.js';

/** Methods that no resource of the directory has; `HEAD` and `OPTIONS` are a server's own affair. */
const WRONG = ['PUT', 'PATCH', 'DELETE'] as const;

/** Paths and methods that are not there. @spec 11.2 (HTTP-12, HTTP-17) */
export const METHODS_AND_PATHS: readonly Case[] = [
  {
    id: 'wire/wrong-method',
    title: 'A method that a resource does not have is answered 405, with those that it has in `Allow`.',
    asserts: ['HTTP-12'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const { name, url, method } of resourcesOf(t)) {
        for (const wrong of [...WRONG, method === 'GET' ? 'POST' : 'GET']) {
          const reply = await t.world.send({ method: wrong, url });
          const at = `${wrong} ${name}`;
          refused(t, 'HTTP-12', reply, 405, 'not-supported', at);
          const given = reply.headers['allow'];
          const allowed = (given ?? '').split(',').map((each) => each.trim());
          const says = allowed.includes(method) && !allowed.includes(wrong);
          t.that('HTTP-12', says, `${method}, not ${wrong}`, given ?? null, `${at}: Allow`);
        }
      }
    },
  },
  {
    id: 'wire/wrong-method-with-other-faults',
    title: 'A wrong method is found before whatever else is wrong with the request.',
    asserts: ['HTTP-12'],
    needs: [],
    world: world(text()),
    async run(t) {
      const url = urlOf(t, 'activations');
      const headers = { accept: 'image/png', 'content-type': 'text/plain' };
      const reply = await t.world.send({ method: 'PUT', url, headers, body: new Uint8Array(200_000) });
      refused(t, 'HTTP-12', reply, 405, 'not-supported', 'PUT activations');
    },
  },
  {
    id: 'wire/unknown-path',
    title: 'A path that leads nowhere is answered 404, whatever the method and whatever else is wrong.',
    asserts: ['HTTP-17'],
    needs: [],
    world: world(text()),
    async run(t) {
      for (const base of [t.world.directoryUrl, urlOf(t, 'activations')]) {
        const url = `${base.replace(/\/$/, '')}/no-such-resource-here`;
        for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
          const headers = {
            accept: 'image/png',
            ...(method === 'GET' ? {} : { 'content-type': 'text/plain' }),
          };
          const reply = await t.world.send({ method, url, headers });
          refused(t, 'HTTP-17', reply, 404, 'not-supported', `${method} of an unknown path`);
        }
        const plain = await t.world.send({ method: 'GET', url });
        refused(t, 'HTTP-17', plain, 404, 'not-supported', 'an unknown path');
      }
    },
  },
];
