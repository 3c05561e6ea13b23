import { expect, it } from 'vitest';
import { openWorld } from './world.js';

it('gives the same bytes with either engine, from the same seed', async () => {
  const answers = await Promise.all(
    (['native', 'tweetnacl'] as const).map(async (engine) => {
      const { world, code, deactivation, activate, deactivate } = await openWorld(engine);
      const all = [
        await activate(code),
        await activate(code),
        await deactivate(deactivation),
        await activate(code),
      ];
      await world.close();
      return all;
    }),
  );
  expect(answers[0]?.map(({ status }) => status)).toEqual([201, 200, 201, 409]);
  expect(answers[0]).toEqual(answers[1]);
});
