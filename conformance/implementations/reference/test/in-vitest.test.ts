import { type ClientCase, clientInProcess, serverInProcess } from '@offline-activation/conformance';
import { describeClient, describeServer } from '@offline-activation/conformance/vitest';
import { referenceDriver, referenceServer } from '../src/index.js';

describeServer(() => serverInProcess(referenceServer()), {
  name: 'the reference server, each case a test',
  only: ['control/*', 'keys/*', 'lock/*', 'wire/directory-*'],
  runs: 3,
});

describeClient(() => clientInProcess('reference client', referenceDriver), {
  name: 'the reference client, each case a test',
  only: ['client-tokens/*', 'client-asking/*', 'client-saving/*'],
  // A full disk needs a process whose files are bounded: `oap test client` plays it.
  cases: ({ id, generated }: ClientCase) => generated !== true && id !== 'client-saving/full-disk',
});
