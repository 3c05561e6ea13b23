import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/json-like-types-accepted',
  fails: ['HTTP-13'],
  bug: 'A media type is JSON if the word is in it: what was meant for another interface, or is a patch, is carried out.',
  replaces: {
    '@offline-activation/server/dist/http/resource.js': ({ withBody }) => ({
      withBody(check, answer, types) {
        const method = withBody(check, answer, types);
        return {
          ...method,
          answer(request, call) {
            if (!/json/i.test(request.headers.get('content-type') ?? '')) return method.answer(request, call);
            const json = new Request(request);
            json.headers.set('Content-Type', 'application/json');
            return method.answer(json, call);
          },
        };
      },
    }),
  },
};
