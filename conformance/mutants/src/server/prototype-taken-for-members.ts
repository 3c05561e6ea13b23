import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/prototype-taken-for-members',
  fails: ['HTTP-16'],
  bug: 'The body is copied member by member, `__proto__` too, so members that nobody sent by their names are read from there.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody: (body, check) =>
        jsonBody(body, (value) => {
          const own = Object.getOwnPropertyDescriptor(Object(value), '__proto__')?.value;
          return check(own === undefined ? value : { ...own, ...Object(value) });
        }),
    }),
  },
};
