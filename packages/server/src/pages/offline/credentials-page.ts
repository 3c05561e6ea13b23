import { LIMITS } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import type { ReadCode } from '../../rules/read-code.js';
import type { CodeFault } from '../code-fields.js';
import { field } from '../field.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, type Site } from '../site.js';
import type { Typed } from './asked.js';
import { codeView } from './code-view.js';

/** What the second page shows after a refusal. */
export interface CredentialsRefused {
  readonly notice?: Html;
  readonly typed?: Typed;
  readonly fault?: CodeFault | undefined;
}

/**
 * The second step: what the code says, the license type, the address and the license key.
 *
 * @spec 18.2 (PAGE-6)
 */
export function credentialsPage(site: Site, code: ReadCode, refused: CredentialsRefused = {}): Page {
  const { notice, typed = {}, fault } = refused;
  const errorOf = (name: string) => (fault?.field === name ? fault.says : undefined);
  return {
    title: 'Activate this device',
    body: html`${notice}
${codeView(site, code.claims)}
<form class="card" method="post" action="${hrefOf(site, PATHS.offlinePage)}">
<input type="hidden" name="code" value="${code.envelope}">
${field({
  name: 'edition',
  label: 'License type',
  error: errorOf('edition'),
  control: (tied) => html`<select ${tied}>${editionOptions(site, code.claims.aud, typed.edition)}</select>`,
})}
${field({
  name: 'email',
  label: 'E-mail address',
  hint: 'The one that the license was bought with.',
  error: errorOf('email'),
  control: (tied) =>
    html`<input ${tied} type="email" autocomplete="email" maxlength="${LIMITS.emailCharsMax}" value="${typed.email ?? ''}">`,
})}
${field({
  name: 'licenseKey',
  label: 'License key',
  hint: 'Letter case, spaces and dashes do not matter.',
  error: errorOf('licenseKey'),
  control: (tied) =>
    html`<input ${tied} required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="${
      LIMITS.licenseKeyCharsMax
    }" value="${typed.licenseKey ?? ''}">`,
})}
<button class="primary">Get the activation token</button>
</form>
<p><a href="${hrefOf(site, PATHS.offlinePage)}">Use another machine code</a></p>`,
  };
}

function editionOptions({ parts }: Site, product: string, chosen = ''): Html {
  const editions = parts.products.find(({ id }) => id === product)?.editions ?? [];
  const option = (value: string, text: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`;
  return html`${option('', 'As bought')}${editions.map((edition) => option(edition, edition))}`;
}
