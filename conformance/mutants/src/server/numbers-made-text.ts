import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/numbers-made-text',
  fails: ['HTTP-15'],
  bug: 'A license key that came as a number is made a text, without the zeros it began with.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody: (body, check) =>
        jsonBody(body, (value) =>
          check(
            Object.fromEntries(
              Object.entries(Object(value)).map(([name, member]) => [
                name,
                typeof member === 'number' && name !== 'limit' ? String(member) : member,
              ]),
            ),
          ),
        ),
    }),
  },
};
