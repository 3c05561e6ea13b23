import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/release-by-get',
  fails: ['HTTP-12'],
  bug: 'The URL that releases a device does so with GET as well, and a browser that fetches links ahead releases them all.',
  replaces: {
    '@offline-activation/server/dist/http/dispatch.js': ({ dispatch }) => ({
      dispatch(resources, path, request, source) {
        const methods = resources.find((resource) => resource.path.test(path))?.methods ?? {};
        const releases = request.method === 'GET' && Object.keys(methods).join() === 'DELETE';
        return dispatch(
          resources,
          path,
          releases ? new Request(request, { method: 'DELETE' }) : request,
          source,
        );
      },
    }),
  },
};
