import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-throws-refusals',
  fails: ['DRV-4'],
  bug: 'Where a file is to be saved a refusal comes as a fault of the program, in words: whoever drives the client cannot tell a full disk from a crash.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/driver.js': ({ referenceDriver }) => ({
      referenceDriver(options) {
        const driver = referenceDriver(options);
        return {
          async answer(line) {
            const { method } = JSON.parse(line) as { method: string };
            const { result, ...rest } = JSON.parse(await driver.answer(line)) as { result?: object };
            if (method !== 'save' || result === undefined || !('error' in result))
              return JSON.stringify({ ...rest, ...(result && { result }) });
            return JSON.stringify({ ...rest, error: { code: -32603, message: 'cannot save' } });
          },
        };
      },
    }),
  },
};
