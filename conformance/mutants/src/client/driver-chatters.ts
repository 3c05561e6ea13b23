import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-chatters',
  fails: ['DRV-2'],
  bug: 'The library prints a line for people whenever a license is deactivated, on the stream on which a program waits for answers.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/driver.js': ({ referenceDriver }) => ({
      referenceDriver(options) {
        const driver = referenceDriver(options);
        return {
          async answer(line) {
            const { method } = JSON.parse(line) as { method: string };
            if (method === 'deactivate') process.stdout.write('License deactivated.\n');
            return await driver.answer(line);
          },
        };
      },
    }),
  },
};
