import type { PortalActivation, ReleaseAnswer } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, type Site } from '../site.js';
import { deviceName } from '../words.js';
import { formKeyField } from './devices-page.js';

/** The way back to the list. */
export const backToDevices = (site: Site): Html =>
  html`<p><a href="${hrefOf(site, PATHS.myPage)}">Back to your devices</a></p>`;

/** A device that may be released, and whose session asks. */
export interface Asked {
  readonly licenseId: string;
  readonly activation: PortalActivation;
  readonly session: string;
}

/**
 * Asks whether a device is really to be deactivated.
 *
 * @spec 18.3 (PAGE-12)
 */
export function confirmPage(site: Site, { licenseId, activation, session }: Asked): Page {
  return {
    title: 'Deactivate this device?',
    body: html`<form class="card" method="post" action="${hrefOf(site, PATHS.myRelease)}">
<p class="what"><bdi>${deviceName(activation.device)}</bdi></p>
<p>Its seat comes free for another device. It is no more licensed then, and needs a new activation.</p>
<input type="hidden" name="license" value="${licenseId}">
<input type="hidden" name="activation" value="${activation.id}">
<input type="hidden" name="confirm" value="yes">
${formKeyField(session)}
<p class="row"><button class="danger">Deactivate</button> <a href="${hrefOf(site, PATHS.myPage)}">Keep it</a></p>
</form>`,
  };
}

/** Says why a device was not deactivated. */
export const keptPage = (site: Site, notice: Html): Page => ({
  title: 'Not deactivated',
  body: html`${notice}
${backToDevices(site)}`,
});

const CLASSES: Readonly<Record<ReleaseAnswer['releaseClass'], string>> = {
  lapsed: 'Its seat is free.',
  forced:
    'Its seat is free. Since nothing proves that it has stopped, this counts against what a license has in a year.',
  ending: 'It is being deactivated: its seat comes free once its token has run out.',
};

/** Says that a device was deactivated. */
export function releasedPage(site: Site, { releaseClass }: ReleaseAnswer): Page {
  return {
    title: 'Deactivated',
    body: html`<div class="done" role="status" data-oap-released="${releaseClass}"><p>${CLASSES[releaseClass]}</p></div>
${backToDevices(site)}`,
  };
}
