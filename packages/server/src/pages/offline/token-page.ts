import { PATHS } from '../../http/paths.js';
import type { TokenAnswer } from '../../steps/answer.js';
import { artifactView } from '../artifact-view.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, productName, type Site } from '../site.js';
import { timeElement } from '../time.js';
import { deviceName } from '../words.js';

/**
 * The end: the token in every form, and what it means.
 *
 * @spec 18.2 (PAGE-7, PAGE-8)
 */
export function tokenPage(site: Site, { token, activation, product }: TokenAnswer): Page {
  return {
    title: 'Your activation token',
    body: html`<div class="done" role="status">
<p class="what"><bdi>${deviceName(activation.device)}</bdi> has a seat of ${productName(site, product)}.</p>
<p>Carry the file or the text back to it, and load it there. Should it get lost, come here again with the same code
and key: you will get the same token, and no other seat is taken.</p>
</div>
${artifactView(site, { kind: 'token', envelope: token })}
${lockView(activation.unlockAt)}
<p><a href="${hrefOf(site, PATHS.myPage)}">See all your devices</a></p>`,
  };
}

function lockView(unlockAt: string | undefined): Html | undefined {
  if (unlockAt === undefined) return undefined;
  return html`<p>This is an offline activation. Until ${timeElement(unlockAt)} its seat can be freed only on the device
itself: by going online there, or with a deactivation code.</p>`;
}
