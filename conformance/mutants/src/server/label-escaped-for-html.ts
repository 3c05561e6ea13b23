import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/label-escaped-for-html',
  fails: ['HTTP-30', 'HTTP-53'],
  bug: 'Text is escaped for HTML when it is stored, and every program that is no browser shows `Ada&#39;s laptop`.',
  replaces: {
    '@offline-activation/server/dist/steps/activation-view.js': ({ activationView }) => ({
      activationView(...given) {
        const view = activationView(...given);
        const label = view.device.label?.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
        return { ...view, device: { ...view.device, ...(label !== undefined && { label }) } };
      },
    }),
  },
};
