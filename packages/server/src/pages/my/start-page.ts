import { LIMITS } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import { type CodeFault, codeFields } from '../code-fields.js';
import { field } from '../field.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, type Site } from '../site.js';

/** What the first page shows after a refusal. */
export interface StartRefused {
  readonly notice?: Html;
  readonly text?: string;
  readonly fault?: CodeFault | undefined;
}

/** Without a session: a link is asked for, or a deactivation code handed in. */
export function startPage(site: Site, refused: StartRefused = {}): Page {
  const { notice, fault } = refused;
  return {
    title: 'My devices',
    body: html`${notice}
<form class="card" method="post" action="${hrefOf(site, PATHS.myLink)}">
<h2>See and deactivate your devices</h2>
<p>We mail you a link that opens the list. It works once, within 15 minutes.</p>
${field({
  name: 'email',
  label: 'E-mail address',
  hint: 'The one that your license was bought with.',
  error: fault?.field === 'email' ? fault.says : undefined,
  control: (tied) =>
    html`<input ${tied} type="email" required autocomplete="email" maxlength="${LIMITS.emailCharsMax}">`,
})}
<button class="primary">Mail me a link</button>
</form>
${deactivationForm(site, refused)}`,
  };
}

/** Where a deactivation code is handed in: no session is needed for that. */
export function deactivationForm(site: Site, { text, fault }: StartRefused = {}): Html {
  return html`<form class="card" method="post" enctype="multipart/form-data" action="${hrefOf(site, PATHS.myDeactivation)}">
<h2>Hand in a deactivation code</h2>
<p>“Deactivate” on the device itself shows such a code. It frees the seat at once.</p>
${codeFields('deactivation code', '.oadea', text, fault)}
<button class="primary">Free the seat</button>
</form>`;
}
