import { bindingFrom } from '@offline-activation/fingerprint';
import type { ActivationSituation } from '../rules/activation-situation.js';
import type { Activation } from '../rules/book.js';
import { deviceOf } from '../rules/device.js';
import type { Seated } from './seated.js';

/**
 * A new activation with a new baseline.
 *
 * @spec 9.4 (ROW-10, ROW-13, ROW-15)
 */
export function created({ now, license, book, code }: ActivationSituation, id: string): Seated {
  const { kid, claims } = code;
  const activation: Activation = { id, kid, state: 'live', createdAt: now, device: deviceOf(claims) };
  const binding = bindingFrom(license.policy.binding, claims.machine.fingerprint);
  return { book: { ...book, activations: [...book.activations, activation] }, activation, binding };
}
