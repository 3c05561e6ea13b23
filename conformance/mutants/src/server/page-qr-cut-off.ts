import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/page-qr-cut-off',
  fails: ['QR-1'],
  bug: 'A token that is too long for a QR code is cut to what fits: the reader gets a part of it.',
  replaces: {
    '@offline-activation/server/dist/pages/qr-view.js': ({ qrView }) => ({
      qrView: (envelope) => qrView(envelope.slice(0, 1809)),
    }),
  },
};
