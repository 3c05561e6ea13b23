import type { PortalActivation, PortalLicense } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, productName, type Site } from '../site.js';
import { timeElement } from '../time.js';
import { deviceName, PLATFORMS } from '../words.js';
import { FORM_KEY, formKeyOf } from './form-key.js';
import { deactivationForm } from './start-page.js';

/** A person's session, and what it is shown. */
export interface Visit {
  readonly session: string;
  readonly licenses: readonly PortalLicense[];
}

/**
 * Every license of a person with its devices.
 *
 * @spec 18.3 (PAGE-11)
 */
export function devicesPage(site: Site, { session, licenses }: Visit): Page {
  return {
    title: 'My devices',
    body: html`${licenses.map((license) => licenseView(site, license, session))}
${licenses.length === 0 && html`<p>There is no license with your address any more.</p>`}
${deactivationForm(site)}
<form method="post" action="${hrefOf(site, PATHS.mySessionEnd)}">
${formKeyField(session)}
<button>Sign out</button>
</form>`,
  };
}

/** Ties a form to its session. */
export const formKeyField = (session: string): Html =>
  html`<input type="hidden" name="${FORM_KEY}" value="${formKeyOf(session)}">`;

const STATES: Readonly<Record<PortalLicense['state'], string>> = {
  active: '',
  suspended: ' The license is suspended.',
  revoked: ' The license is revoked.',
};

function licenseView(site: Site, license: PortalLicense, session: string): Html {
  const { product, inUse, limit, state, activations, exposures } = license;
  return html`<section class="card">
<h2>${productName(site, product)}</h2>
<p>${inUse} of ${limit} ${limit === 1 ? 'seat' : 'seats'} in use.${STATES[state]}</p>
<ul class="devices">
${activations.map((activation) => deviceView(site, license, activation, session))}
</ul>
${exposures.length > 0 && html`<p class="hint">Beside these, ${exposures.length} may still be in use though released without proof.</p>`}
</section>`;
}

function deviceView(site: Site, license: PortalLicense, activation: PortalActivation, session: string): Html {
  const { id, mode, state, createdAt, unlockAt, device } = activation;
  return html`<li class="device" data-oap-device="${id}">
<h3><bdi>${deviceName(device)}</bdi></h3>
<p class="hint">${PLATFORMS[device.platform]}, <span data-oap-mode="${mode}">${mode === 'offline' ? '(offline activation)' : '(online activation)'}</span>,
since ${timeElement(createdAt)}</p>
${unlockAt !== undefined && html`<p>Can be deactivated here from ${timeElement(unlockAt)}.</p>`}
${state === 'ending' && html`<p>It is being deactivated: its seat comes free once its token has run out.</p>`}
<form method="post" action="${hrefOf(site, PATHS.myRelease)}">
<input type="hidden" name="license" value="${license.id}">
<input type="hidden" name="activation" value="${id}">
${formKeyField(session)}
<button aria-label="Deactivate ${deviceName(device)}">Deactivate…</button>
</form>
</li>`;
}
