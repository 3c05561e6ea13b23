import { serverInProcess } from '@offline-activation/conformance';
import { describeServer } from '@offline-activation/conformance/vitest';
import { referenceServer } from '../../src/index.js';

/** A server whose directory names a protocol that there is not. */
function brokenServer() {
  const server = referenceServer();
  return {
    ...server,
    async fetch(request: Request) {
      const answer = await server.fetch(request);
      const text = await answer.text();
      return new Response(text === '' ? null : text.replaceAll('"oap/1"', '"oap/9"'), answer);
    },
  };
}

describeServer(() => serverInProcess(brokenServer()), {
  name: 'a broken server',
  only: ['wire/directory-form', 'activation/replay', 'control/no-token', 'wire/body-announced-or-endless'],
  runs: 3,
});
