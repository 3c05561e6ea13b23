import type { Mutant } from '../mutant.js';

export const mutant: Mutant = {
  id: 'client/server-date-moves-the-floor',
  fails: ['CLOCK-8'],
  bug: 'The date of every answer moves the floor: a proxy with a wrong clock stops all licenses behind it.',
  replaces: {
    '@offline-activation/client/dist/online/check-in.js': ({ checkIn }) => ({
      async checkIn(session, now) {
        const dates: number[] = [];
        const { fetch = globalThis.fetch } = session.options;
        const noting = async (request: Request) => {
          const response = await fetch(request);
          const date = Date.parse(response.headers.get('last-modified') ?? '');
          if (Number.isFinite(date)) dates.push(Math.floor(date / 1000));
          return response;
        };
        try {
          return await checkIn({ ...session, options: { ...session.options, fetch: noting } }, now);
        } finally {
          await session.store.update(({ floor, ...state }) => ({
            state: { ...state, floor: floor && { ...floor, at: Math.max(floor.at, ...dates) } },
            answer: undefined,
          }));
        }
      },
    }),
  },
};
