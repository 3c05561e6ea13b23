import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-leaves-zero-out',
  fails: ['DRV-3'],
  bug: 'Members that are zero are left out, as the serialiser has it by default: of a machine that fits to the last part nobody is told how much of it could not be read.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/driver.js': ({ referenceDriver }) => ({
      referenceDriver(options) {
        const driver = referenceDriver(options);
        return {
          answer: async (line) =>
            JSON.stringify(JSON.parse(await driver.answer(line)), (_, value) =>
              value === 0 ? undefined : value,
            ),
        };
      },
    }),
  },
};
