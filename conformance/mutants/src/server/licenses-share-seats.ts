import type { Mutant } from '../mutant.js';

const inUseElsewhere = new WeakMap<object, number>();

export const mutant: Mutant = {
  id: 'server/licenses-share-seats',
  fails: ['SEAT-13'],
  bug: 'Seats are counted per customer, not per license: a full license keeps the second one, just bought, from being used.',
  replaces: {
    '@offline-activation/server/dist/steps/settled-license.js': ({ settledLicense }) => ({
      async settledLicense(reader, licenseId, now) {
        const settled = await settledLicense(reader, licenseId, now);
        const books = await reader.list('books');
        const others = books.filter(([id]) => id !== licenseId).flatMap(([, { activations }]) => activations);
        if (settled)
          inUseElsewhere.set(settled.license, others.filter(({ state }) => state !== 'released').length);
        return settled;
      },
    }),
    '@offline-activation/server/dist/rules/facts-of.js': ({ factsOf }) => ({
      factsOf(situation) {
        const { book, license } = situation;
        const inUse = book.activations.filter(({ state }) => state !== 'released').length;
        return { ...factsOf(situation), free: inUse + (inUseElsewhere.get(license) ?? 0) < license.limit };
      },
    }),
  },
};
