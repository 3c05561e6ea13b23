import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/unknown-path-is-home',
  fails: ['HTTP-17'],
  bug: 'Whatever path is unknown is answered with the start page, and a client with an old URL takes HTML for a token.',
  replaces: {
    '@offline-activation/server/dist/http/dispatch.js': ({ dispatch }) => ({
      async dispatch(resources, path, request, source) {
        try {
          return await dispatch(resources, path, request, source);
        } catch (refused) {
          const isUnknown = ProtocolError.is(refused) && refused.details['status'] === 404;
          if (!isUnknown || refused.code !== 'not-supported') throw refused;
          const headers = { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' };
          return new Response('<!doctype html><title>Example Software</title>', { headers });
        }
      },
    }),
  },
};
