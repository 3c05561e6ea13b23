import { serverInProcess, type World } from '@offline-activation/conformance';
import {
  formatInstant,
  machineIdentity,
  makeDeactivation,
  makeMachineCode,
  seededRandom,
} from '@offline-activation/conformance/oracle';
import { type EngineName, referenceServer } from '../src/index.js';

const SEED = 7n;

/** A world of the reference server with one license, and a machine that is not activated yet. */
export async function openWorld(engine: EngineName = 'native') {
  const target = await serverInProcess(referenceServer({ engine }));
  const world = await target.world(
    { licenses: { L: { policy: { profile: 'text-3-seats' } } } },
    { seed: SEED, run: '0' },
  );
  const license = world.licenses['L'];
  if (!license) throw new Error('the world lacks its license');
  const machine = machineIdentity({ seed: SEED, nonce: world.nonce, name: 'A' });
  const random = seededRandom('reference test', SEED);
  const common = { product: license.product, issuedAt: world.now().max, random };
  const accepts = world.directory.keys.map(({ kid }) => kid);
  return {
    world,
    now: formatInstant(world.now().max),
    code: makeMachineCode(machine, { ...common, accepts }).text,
    deactivation: makeDeactivation(machine, common).text,
    issuerKey: world.directory.keys[0]?.key ?? '',
    async activate(code: string) {
      const { key, email } = license;
      return await post(world, 'activations', { machineCode: code, licenseKey: key, email });
    },
    deactivate: (deactivation: string) => post(world, 'deactivations', { deactivation }),
  };
}

async function post(
  world: World,
  resource: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const reply = await world.send({
    method: 'POST',
    url: world.directory.resources[resource] ?? '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: reply.status, ...JSON.parse(new TextDecoder().decode(reply.body)) };
}
