import type { Mutant } from '../mutant.js';

let licenseKey: unknown;

export const mutant: Mutant = {
  id: 'server/wrong-key-repeated',
  fails: ['CRED-4', 'ERR-3'],
  bug: 'A refusal repeats the key that was typed, and a right key with a wrong e-mail is written into the logs.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody(body, check) {
        const form = jsonBody(body, check);
        licenseKey = Object(form).licenseKey ?? licenseKey;
        return form;
      },
    }),
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const isUnknown = Object(body).code === 'license-not-found';
        const detail = `There is no license ${licenseKey} for this address.`;
        return jsonAnswer(status, isUnknown ? { ...Object(body), detail } : body, headers);
      },
    }),
  },
};
