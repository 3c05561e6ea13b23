import { qrSvg } from '@offline-activation/codec/qr';
import { LIMITS } from '@offline-activation/protocol';
import { type Html, html, ownMarkup } from './html.js';

/**
 * One QR code with the envelope, where it is small enough for one.
 *
 * @spec 7.3 (QR-1)
 */
export function qrView(envelope: string): Html {
  if (envelope.length > LIMITS.qrBytesMax) {
    return html`<p class="hint">This one is too long for a QR code. Use the file or the text.</p>`;
  }
  return html`<details>
<summary>Show as a QR code</summary>
<figure class="qr" data-oap-qr role="img" aria-label="QR code with the same text">${ownMarkup(qrSvg(envelope))}</figure>
</details>`;
}
