import { registry } from '@offline-activation/spec';
import { isUsableFact } from '../../client/model/components.js';
import { isSufficient, isWeak, lacking } from '../../model/sufficiency.js';
import type { Fingerprint, MachineCodeClaims } from '../../oracle/claims.js';
import { type Component, componentDigest } from '../../oracle/fingerprint.js';
import { bind as bindTo } from '../../oracle/issuer.js';
import type { JsonObject } from '../../oracle/json.js';
import { type Binding, matchFingerprint } from '../../oracle/match.js';
import type { BindingPolicy } from '../../plan.js';
import { memberIn, textIn } from '../input.js';
import type { Expectation } from '../vector.js';

/** `compare`: the verdict of the match rule, and what it rests on. @spec 8.3 */
export function compare(input: JsonObject): Expectation {
  const binding = memberIn<Binding>(input, 'binding');
  const now = memberIn<readonly Component[]>(input, 'components');
  return matchFingerprint(binding, now) as unknown as Expectation;
}

/** `component`: the digest under which a fact is carried, or that it is left out. @spec 8.1 */
export function component(input: JsonObject): Expectation {
  const [product, name] = [textIn(input, 'product'), textIn(input, 'name')];
  const { value } = input;
  if (typeof value !== 'string') return { verdict: 'left-out', why: 'unreadable' };
  if (isUsableFact({ name, value }))
    return { verdict: 'carried', digest: componentDigest(product, name, value) };
  const row = registry('components').components.find((one) => one.name === name);
  return { verdict: 'left-out', why: [...value].length < (row?.charsMin ?? 0) ? 'short' : 'placeholder' };
}

/** `sufficiency`: whether a code with these components may be issued a token under a policy. @spec 8.4 (ORD-13, ORD-14) */
export function sufficiency(input: JsonObject): Expectation {
  const policy = memberIn<BindingPolicy>(input, 'binding');
  const components = memberIn<readonly Component[]>(input, 'components');
  const insufficient: Expectation = {
    verdict: 'refuse',
    code: 'fingerprint-insufficient',
    stage: 'fingerprint',
    components: lacking(policy, components),
  };
  if (!isSufficient(policy, components)) return insufficient;
  if (!isWeak(policy, components)) return { verdict: 'accept' };
  if (textIn(input, 'weakFingerprint') === 'refuse') return insufficient;
  if (input['challenge'] === true) return { verdict: 'accept' };
  return { verdict: 'refuse', code: 'online-required', stage: 'fingerprint' };
}

/** `bind`: the binding of a new baseline, of a policy and the fingerprint of a code. @spec 5.1 (TOK-7) */
export function bind(input: JsonObject): Expectation {
  const policy = memberIn<BindingPolicy>(input, 'binding');
  const fingerprint = memberIn<Fingerprint>(input, 'fingerprint');
  const binding = bindTo({ machine: { fingerprint } } as MachineCodeClaims, policy);
  return { verdict: 'accept', binding: binding as unknown as JsonObject };
}
