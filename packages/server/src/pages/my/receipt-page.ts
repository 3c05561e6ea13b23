import type { Deactivated } from '../../steps/deactivate.js';
import { artifactView } from '../artifact-view.js';
import { html } from '../html.js';
import type { Page } from '../page-answer.js';
import type { Site } from '../site.js';
import { backToDevices } from './release-pages.js';

const CLASSES: Readonly<Record<Deactivated['releaseClass'], string>> = {
  proved: 'The seat of the device is free.',
  lapsed: 'The seat of the device is free.',
  forced: 'The seat of the device is free. This counts against what a license has in a year.',
  ending: 'The device is being deactivated: its seat comes free later by itself.',
  none: 'The device had no seat any more.',
};

/**
 * The receipt of a deactivation.
 *
 * @spec 18.3 (PAGE-13)
 */
export function receiptPage(site: Site, { receipt, releaseClass }: Deactivated): Page {
  return {
    title: 'Deactivated',
    body: html`<div class="done" role="status">
<p class="what">${CLASSES[releaseClass]}</p>
<p>This is the receipt. The device does without it; loaded there, it ends the reminder to hand in the code.</p>
</div>
${artifactView(site, { kind: 'receipt', envelope: receipt })}
${backToDevices(site)}`,
  };
}
