import type { Mutant } from '../mutant.js';

let email: unknown;

export const mutant: Mutant = {
  id: 'server/customer-named-in-detail',
  fails: ['ERR-3'],
  bug: 'A refusal says whose seats are taken, and the address ends up in screenshots and in the log of every proxy.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody(body, check) {
        const form = jsonBody(body, check);
        email = Object(form).email ?? email;
        return form;
      },
    }),
    '@offline-activation/server/dist/http/answers.js': ({ jsonAnswer }) => ({
      jsonAnswer(status, body, headers) {
        const isFull = Object(body).code === 'seat-limit-reached';
        return jsonAnswer(
          status,
          isFull ? { ...Object(body), detail: `All seats of ${email} are taken.` } : body,
          headers,
        );
      },
    }),
  },
};
