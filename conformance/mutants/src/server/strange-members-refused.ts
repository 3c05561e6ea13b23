import type { Mutant } from '../mutant.js';

const FORMS: readonly (readonly string[])[] = [
  ['machineCode', 'licenseKey', 'email', 'edition'],
  ['deactivation'],
  ['link'],
];

export const mutant: Mutant = {
  id: 'server/strange-members-refused',
  fails: ['HTTP-16'],
  bug: 'A request body with a member that the server does not know is refused, so a later application cannot talk to an earlier server.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody: (body, check) =>
        jsonBody(body, (value) => {
          const names = Object.keys(Object(value));
          const form = FORMS.find(([first = '']) => names.includes(first));
          const stray = form && names.find((name) => !form.includes(name));
          return stray === undefined ? check(value) : { ok: false, pointer: `/${stray}` };
        }),
    }),
  },
};
