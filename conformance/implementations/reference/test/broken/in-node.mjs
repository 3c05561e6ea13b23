import { after, describe, test } from 'node:test';
import { describeServerBy, serverInProcess } from '@offline-activation/conformance';
import { referenceServer } from '@offline-activation/implementation-reference';

const server = referenceServer();

/** A server that answers every control request well, and whose licenses nobody finds. */
const broken = {
  ...server,
  /** @param {Request} request */
  fetch: async (request) =>
    request.method === 'POST' && request.url.endsWith('/activations')
      ? new Response('{}', { status: 404 })
      : server.fetch(request),
};

describeServerBy({ describe, test, afterAll: after }, () => serverInProcess(broken), {
  name: 'a broken server',
  only: ['activation/replay', 'control/no-token', 'wire/body-announced-or-endless'],
});
