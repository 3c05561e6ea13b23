import { clientInProcess } from '@offline-activation/conformance';
import { describeClient } from '@offline-activation/conformance/vitest';
import { referenceDriver } from '../../src/index.js';

/** A client that says that the application may run, whatever it has loaded. */
function brokenDriver() {
  const driver = referenceDriver();
  return {
    answer: async (line: string) => (await driver.answer(line)).replaceAll('"usable":false', '"usable":true'),
  };
}

describeClient(() => clientInProcess('a broken client', brokenDriver), {
  name: 'a broken client',
  only: ['client-life/before-any-token', 'client-saving/full-disk', 'client-asking/first-code'],
  seed: 7n,
});

describeClient(
  () => clientInProcess('a client that lies about the protocol', () => ({ answer: async () => '{}' })),
  {
    name: 'a driver that is none',
    only: ['client-asking/first-code'],
  },
);
