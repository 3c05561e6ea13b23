import { formatInstant, type Instant } from '@offline-activation/codec';
import type { SecretKeyText } from '@offline-activation/keys';
import { COMPONENT_SCHEME, type Holds, type MachineCode, ProtocolError } from '@offline-activation/protocol';
import { type Signed, signMachineCode } from '@offline-activation/signer/machine';
import type { Session } from '../session.js';
import { signerOf } from './machine-key.js';

/** What a code says beyond what the client is built with. */
export interface CodeRequest {
  readonly now: Instant;
  /** Whether the person has seen the label and agrees that it is sent. Default: false. */
  readonly shareLabel?: boolean;
  /** A server's challenge: such a code serves one exchange, and is never shown or kept. */
  readonly challenge?: string;
  /** The online token that the machine has stored. */
  readonly holds?: Holds;
}

/** What a code made now would say, but for `jti`, `iat` and what its exchange adds. */
export type CodeNow = Omit<
  MachineCode,
  'kind' | 'ver' | 'jti' | 'iat' | 'challenge' | 'holds' | 'crit' | 'machine'
> & {
  readonly machine: Omit<MachineCode['machine'], 'key'>;
};

/**
 * Says what a code made now would say.
 *
 * @throws {@link ProtocolError} `client-outdated` where no issuer key is trusted, revoked ones aside.
 * @spec 4, 16.3 (ASK-4, ASK-8, CODE-4)
 */
export function codeNow({ options, trust, components }: Session, shareLabel: boolean): CodeNow {
  if (trust.accepts.length === 0) throw new ProtocolError('client-outdated', 'key');
  const { platform, osVersion, label } = options;
  return {
    aud: options.product,
    machine: {
      platform,
      ...(osVersion === undefined ? {} : { osVersion }),
      ...(shareLabel && label !== undefined ? { label } : {}),
      fingerprint: { scheme: COMPONENT_SCHEME, components: [...components] },
    },
    app: { version: options.appVersion },
    accepts: [...trust.accepts],
  };
}

/**
 * Makes a machine code.
 *
 * @throws {@link ProtocolError} `client-outdated`.
 * @spec 4 (CODE-1), 16.3 (ASK-7)
 */
export async function makeCode(
  session: Session,
  key: SecretKeyText,
  { now, shareLabel = false, challenge, holds }: CodeRequest,
): Promise<Signed<MachineCode>> {
  const { options } = session;
  const claims = {
    ...codeNow(session, shareLabel),
    iat: formatInstant(now),
    ...(challenge === undefined ? {} : { challenge }),
    ...(holds === undefined ? {} : { holds }),
  };
  return signMachineCode(claims, await signerOf(key, options), options.random);
}
