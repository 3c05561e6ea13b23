import { type JsonObject, open, readCarrier } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import type { Mutant } from '../mutant.js';

const faults = new WeakMap<JsonObject, unknown>();

function leniently(payload: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

export const mutant: Mutant = {
  id: 'server/structure-after-signature',
  fails: ['READ-1'],
  bug: 'The payload is read by the parser of the language; that it is strict JSON, of this version, is looked at when the signature is found good.',
  replaces: {
    '@offline-activation/verifier/dist/opened.js': ({ openArtifact }) => ({
      openArtifact(carrier) {
        try {
          return openArtifact(carrier);
        } catch (fault) {
          if (!ProtocolError.is(fault) || fault.details['reason'] !== 'json') throw fault;
          const { token: text } = readCarrier(carrier);
          const envelope = open(text);
          const payload = leniently(envelope.payload);
          if (payload === undefined) throw fault;
          faults.set(payload, fault);
          return { text, envelope, payload, kid: null };
        }
      },
    }),
    '@offline-activation/verifier/dist/version.js': ({ requireVersion }) => ({
      requireVersion(payload) {
        try {
          requireVersion(payload);
        } catch (fault) {
          if (!faults.has(payload)) faults.set(payload, fault);
        }
      },
    }),
    '@offline-activation/verifier/dist/claims.js': ({ requireClaims }) => ({
      requireClaims(kind, payload) {
        const fault = faults.get(payload);
        if (fault !== undefined) throw fault;
        return requireClaims(kind, payload);
      },
    }),
  },
};
