import { ProtocolError } from '@offline-activation/protocol';

/** Makes the error of a state, or a file, that cannot be written. @spec 16.2 (STORE-6) */
export function storageUnwritable(details: Record<string, unknown> = {}, cause?: unknown): ProtocolError {
  return new ProtocolError('storage-unwritable', 'storage', details, { cause });
}

/** Tells whether an error is one of a state, or a file, that cannot be written. */
storageUnwritable.is = (error: unknown): boolean =>
  ProtocolError.is(error) && error.code === 'storage-unwritable';

/** Makes the error of a state that cannot be read whole. @spec 16.2 (STORE-4) */
export function storageCorrupt(cause?: unknown): ProtocolError {
  return new ProtocolError('storage-corrupt', 'storage', {}, { cause });
}

storageCorrupt.is = (error: unknown): boolean => ProtocolError.is(error) && error.code === 'storage-corrupt';
