import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'server/clock-moves-when-read',
  fails: ['CTL-4'],
  bug: 'The clock of a world goes on by a second whenever somebody looks at it.',
  replaces: {
    '@offline-activation/server/dist/control/control.js': ({ createControl }) => ({
      createControl(options) {
        const { control, worlds } = createControl(options);
        return {
          worlds,
          async control(request, connection) {
            const answer = await control(request, connection);
            if (request.method !== 'GET' || !/\/worlds\/[^/]+$/.test(request.url)) return answer;
            const { now } = Object(await answer.clone().json());
            if (typeof now !== 'string') return answer;
            const next = new Date(Date.parse(now) + 1000).toISOString().replace('.000Z', 'Z');
            const headers = { ...Object.fromEntries(request.headers), 'Content-Type': 'application/json' };
            const body = JSON.stringify({ now: next });
            await control(new Request(`${request.url}/clock`, { method: 'PUT', headers, body }), connection);
            return answer;
          },
        };
      },
    }),
  },
};
