import { type CarrierFile, writeFile } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';
import { observe } from './clock/observe.js';
import { type PendingCodeRequest, pendingCode } from './code/pending-code.js';
import { latestShown } from './giving-up/deactivation.js';
import type { Session } from './session.js';

/** What a person asks a file with. */
export interface SaveRequest extends Pick<PendingCodeRequest, 'now' | 'shareLabel'> {
  readonly artifact: 'machine-code' | 'deactivation';
}

/**
 * Makes the request file, with the code that would be shown as text, or the file of the latest deactivation code that
 * has no receipt. Writing it into the folder that the person chose is the caller's: `saveFile` of
 * `@offline-activation/client/node`.
 *
 * @throws {@link ProtocolError} as {@link pendingCode}; `activation-not-found` where there is no deactivation to save.
 * @spec 16.4 (SAVE-1), 17.3
 */
export async function fileOf(session: Session, request: SaveRequest): Promise<CarrierFile> {
  const { artifact: kind } = request;
  const { product } = session.options;
  const state = await observe(session, request.now);
  const token = kind === 'machine-code' ? await pendingCode(session, request) : latestShown(state)?.code;
  if (token === undefined) throw new ProtocolError('activation-not-found', 'seat');
  return writeFile({ kind, token, product });
}
