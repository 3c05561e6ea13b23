import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/driver-knows-no-receipts',
  fails: ['DRV-5'],
  bug: 'Deactivations are claimed, and the method that loads a receipt was never written: the code of a deactivation that the vendor has long accepted is shown for ever.',
  process: true,
  replaces: {
    '@offline-activation/implementation-reference/dist/driver/driver.js': ({ referenceDriver }) => ({
      referenceDriver(options) {
        const driver = referenceDriver(options);
        return {
          async answer(line) {
            const { id, method } = JSON.parse(line) as { id: unknown; method: string };
            if (method !== 'loadReceipt') return await driver.answer(line);
            return JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'unknown method' } });
          },
        };
      },
    }),
  },
};
