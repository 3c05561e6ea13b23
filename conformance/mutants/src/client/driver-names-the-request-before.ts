import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-names-the-request-before',
  fails: ['DRV-1'],
  bug: 'The answer to a request that is refused has the id of the request before: whoever drives the client takes it for an answer to something else, and waits for the right one.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/driver.js': ({ referenceDriver }) => ({
      referenceDriver(options) {
        const driver = referenceDriver(options);
        let before: unknown = 0;
        return {
          async answer(line) {
            const answer = JSON.parse(await driver.answer(line)) as { id: unknown; result?: object };
            const { id, result = {} } = answer;
            const said = 'error' in result ? { ...answer, id: before } : answer;
            before = id;
            return JSON.stringify(said);
          },
        };
      },
    }),
  },
};
