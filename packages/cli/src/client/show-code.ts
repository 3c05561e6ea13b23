import { encodeQr, qrTerminal } from '@offline-activation/codec/qr';
import { ProtocolError } from '@offline-activation/protocol';
import { note, print } from '../terminal/print.js';

/** Light modules on both sides. */
const QUIET = 8;

/** Prints a code alone on standard output, so that it can be piped; with `qr` as a QR code before it. */
export function showCode(code: string, qr = false): void {
  if (qr) showQr(code);
  print(code);
}

function showQr(code: string): void {
  try {
    const width = encodeQr(code).size + QUIET;
    const columns = process.stdout.columns ?? Number.POSITIVE_INFINITY;
    if (columns < width) {
      note(`oap: no QR code: it needs ${width} columns, and this terminal has ${columns}`);
      return;
    }
    print(qrTerminal(code));
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    note('oap: no QR code: the code is too long for one; take the text or the file');
  }
}
