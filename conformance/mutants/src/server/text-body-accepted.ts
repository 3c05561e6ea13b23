import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/text-body-accepted',
  fails: ['HTTP-13'],
  bug: 'A body is taken for JSON whatever it says it is: any page can post it across origins as a form, without being asked.',
  replaces: {
    '@offline-activation/server/dist/http/resource.js': ({ withBody }) => ({
      withBody(check, answer, types) {
        const method = withBody(check, answer, types);
        return {
          ...method,
          answer(request, call) {
            const typed = new Request(request);
            typed.headers.set('Content-Type', 'application/json');
            return method.answer(typed, call);
          },
        };
      },
    }),
  },
};
