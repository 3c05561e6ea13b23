import { Breach } from '../outcome.js';
import { callMethod } from './call.js';
import type { Connection } from './connection.js';
import type { DriverInfo } from './driver.js';
import { PROTOCOL } from './methods.js';

/** The first call of every process. @spec 17.2 */
export async function initialize(connection: Connection, ms: number): Promise<DriverInfo> {
  const call = { id: 1, method: 'initialize', params: { protocol: PROTOCOL }, ms };
  const result = await callMethod(connection, call);
  const { error, protocol, name, version, claims, capabilities } = result;
  const at = 'initialize result';
  if (error !== undefined) throw new Breach('DRV-3', 'what the driver is, and what it claims', result, at);
  if (protocol !== PROTOCOL) throw new Breach('DRV-3', PROTOCOL, protocol, `${at}.protocol`);
  const info = { name, version, claims, capabilities } as unknown as DriverInfo;
  const alone = info.claims.find((claim) => claim !== 'verifier' && !info.claims.includes('core'));
  if (alone !== undefined) throw new Breach('DRV-3', `core beside ${alone}`, info.claims, `${at}.claims`);
  return info;
}
