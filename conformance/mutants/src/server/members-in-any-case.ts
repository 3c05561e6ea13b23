import type { Mutant } from '../mutant.js';

const NAMES: readonly string[] = 'machineCode licenseKey email edition deactivation link'.split(' ');

export const mutant: Mutant = {
  id: 'server/members-in-any-case',
  fails: ['HTTP-16'],
  bug: 'The JSON decoder of the language does not look at letter case: `Edition` behind `edition` is taken, while a proxy has looked at the other one.',
  replaces: {
    '@offline-activation/server/dist/http/json-body.js': ({ jsonBody }) => ({
      jsonBody: (body, check) =>
        jsonBody(body, (value) => {
          const members = Object.entries(Object(value)).map(([name, member]) => [
            NAMES.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name,
            member,
          ]);
          return check(Object.fromEntries(members));
        }),
    }),
  },
};
