import type { MachineCode } from '@offline-activation/protocol';
import { type Html, html } from '../html.js';
import { productName, type Site } from '../site.js';
import { timeElement } from '../time.js';
import { deviceName, PLATFORMS } from '../words.js';

/**
 * Says what a machine code says, in words.
 *
 * @spec 18.2 (PAGE-6)
 */
export function codeView(site: Site, { aud, iat, machine, app }: MachineCode): Html {
  const { platform, osVersion } = machine;
  return html`<section class="card" data-oap-device="">
<h2><bdi>${deviceName(machine)}</bdi></h2>
<dl>
<dt>Product</dt><dd><bdi>${productName(site, aud)}</bdi>, version <bdi>${app.version}</bdi></dd>
<dt>System</dt><dd>${PLATFORMS[platform]}${osVersion !== undefined && html`, <bdi>${osVersion}</bdi>`}</dd>
<dt>Code made</dt><dd>${timeElement(iat)}, by the machine’s clock</dd>
</dl>
</section>`;
}
