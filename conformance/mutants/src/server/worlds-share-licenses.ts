import type { Mutant } from '../mutant.js';

type Put = (license: never) => Promise<void>;
const puts = new Map<string, Put[]>();

export const mutant: Mutant = {
  id: 'server/worlds-share-licenses',
  fails: ['CTL-3'],
  bug: 'Licenses are in one table for all worlds: what one test changes, another that runs beside it sees.',
  replaces: {
    '@offline-activation/server/dist/control/world.js': ({ makeWorld }) => ({
      async makeWorld(seed, setting) {
        const world = await makeWorld(seed, setting);
        const { putLicense } = world.server;
        for (const { key } of seed.licenses ?? [])
          puts.set(key, [...(puts.get(key) ?? []), putLicense as Put]);
        const everywhere: typeof putLicense = async (license) => {
          await putLicense(license);
          for (const put of puts.get(license.key) ?? []) if (put !== putLicense) await put(license as never);
        };
        world.server = { ...world.server, putLicense: everywhere };
        return world;
      },
    }),
  },
};
