import { type ActivationRequest, type Holds, ProtocolError } from '@offline-activation/protocol';
import type { Party } from './party.js';
import { type Reach, type Server, serverAt } from './server.js';

/** What a person gives to activate online. */
export type Credentials = Pick<ActivationRequest, 'licenseKey' | 'email' | 'edition'>;

/**
 * Activates online. What fails or is refused leaves token and machine key as they were.
 *
 * @throws {@link ProtocolError} as {@link serverAt}; what the server refuses, and what `party` does.
 * @spec 16.8 (NET-3, NET-8, NET-10)
 */
export async function activateBy(party: Party, reach: Reach, credentials: Credentials): Promise<void> {
  const server = await serverAt(reach);
  if (server.has('challenges')) {
    server.require('activations', 'challenges');
    await withChallenge(server, async (challenge) => {
      const { code, jti } = await party.challengedCode(challenge);
      await party.accept(await server.activate({ machineCode: code, ...credentials }), jti);
    });
  } else {
    server.require('activations');
    const { code, jti } = await party.pendingCode();
    await party.accept(await refusalNoted(server, code, jti), jti);
  }

  async function refusalNoted({ activate }: Server, machineCode: string, jti: string): Promise<string> {
    try {
      return await activate({ machineCode, ...credentials });
    } catch (error) {
      if (ProtocolError.is(error)) await party.pendingRefused(jti, error.code);
      throw error;
    }
  }
}

/**
 * Checks in, and where that brings another online token, confirms that it is stored.
 *
 * @returns whether the server has confirmed that the machine holds the token now stored.
 * @throws {@link ProtocolError} `activation-not-found` without a stored token; as {@link activateBy}. A confirmation that
 *   fails throws nothing.
 * @spec 16.8, 10.4 (CHK-5, NET-20 to NET-22, NET-24)
 */
export async function checkInBy(party: Party, reach: Reach): Promise<boolean> {
  const before = await party.held();
  if (before === null) throw new ProtocolError('activation-not-found', 'seat');
  await checkInWith(before.holds ?? undefined);
  const after = await party.held();
  if (after?.token === before.token) return before.holds !== null;
  if (after === null || after.holds === null) return false;
  try {
    await checkInWith(after.holds);
  } catch (error) {
    if (ProtocolError.is(error)) return false;
    throw error;
  }
  return (await party.held())?.token === after.token;

  async function checkInWith(holds: Holds | undefined): Promise<void> {
    const server = await serverAt(reach);
    server.require('checkIns', 'challenges');
    await withChallenge(server, async (challenge) => {
      const { code, jti } = await party.challengedCode(challenge, holds);
      await party.accept(await server.checkIn(code), jti);
    });
  }
}

/**
 * Sends a deactivation code, and answers the receipt as it came.
 *
 * @throws {@link ProtocolError} as {@link serverAt}, and what the server refuses: the deactivation stands all the same.
 * @spec 16.8, 16.7 (END-4)
 */
export async function receiptFor(deactivation: string, reach: Reach): Promise<string> {
  const server = await serverAt(reach);
  return server.deactivate(deactivation);
}

/** Does something with a fresh challenge, and once more with another where the server knows the first no more (NET-8). */
async function withChallenge(server: Server, attempt: (challenge: string) => Promise<void>): Promise<void> {
  try {
    await attempt(await server.challenge());
  } catch (error) {
    if (!ProtocolError.is(error) || error.code !== 'challenge-invalid') throw error;
    await attempt(await server.challenge());
  }
}
