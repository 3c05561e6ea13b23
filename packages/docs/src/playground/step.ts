import type { ArtifactKind, ErrorCode } from '@offline-activation/protocol';

/** A step of reading, or the clock after it. @spec 3.5, 5.3 */
export interface Step {
  /** Number in §3.5; none for the clock. */
  readonly number?: number;
  readonly name: string;
  /** What it asks, in words. */
  readonly asks: string;
  /** Section that says it, such as `3.5`. */
  readonly section: string;
}

/** What came of a step. */
export interface Judged extends Step {
  readonly verdict: 'good' | 'bad' | 'unasked';
  /** In words: what was found, or why it was not asked. */
  readonly says: string;
  /** Of a failure: the exact code of the registry, or a state of the clock. */
  readonly code?: ErrorCode | 'expired' | 'not-yet-valid';
  /** Of a failure: what the person should do. */
  readonly remedy?: string;
  /** Of a failure: what else the error tells. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Section that describes the payload of a kind. */
const PAYLOADS: Readonly<Record<ArtifactKind, string>> = {
  'machine-code': '4',
  token: '5',
  deactivation: '6',
  receipt: '6.3',
};

/** Steps 1 to 11, and the clock. @spec 3.5 */
export const stepsFor = (kind: ArtifactKind | undefined): readonly Step[] => [
  { number: 1, name: 'Size', asks: 'at most 65,536 bytes, and 8,192 characters of envelope', section: '3.5' },
  { number: 2, name: 'Structure', asks: 'one envelope in its carrier, strict JSON in it', section: '7' },
  { number: 3, name: 'Kind', asks: 'the kind that is expected', section: '3.5' },
  { number: 4, name: 'Version', asks: 'version 1', section: '3.5' },
  { number: 5, name: 'Key', asks: 'a key that may sign it', section: '3.4' },
  { number: 6, name: 'Signature', asks: 'made by that key, for this kind', section: '3.3' },
  { number: 7, name: 'Claims', asks: 'members in their form', section: PAYLOADS[kind ?? 'token'] },
  { number: 8, name: 'Product', asks: "for the application's product", section: '3.5' },
  { number: 9, name: 'Machine key', asks: "bound to this machine's key", section: '3.5' },
  { number: 10, name: 'Fingerprint', asks: 'the machine looks as it did', section: '8.3' },
  { number: 11, name: 'Generation', asks: 'not below the highest accepted', section: '5.2' },
  { name: 'Clock', asks: 'begun, and not over', section: '5.3' },
];
