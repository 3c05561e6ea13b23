import { PATHS } from '../http/paths.js';
import { type Html, html, ownMarkup } from './html.js';
import { qrView } from './qr-view.js';
import { hrefOf, type Site } from './site.js';

/** An envelope that is shown for carrying home. */
export interface Shown {
  readonly kind: 'token' | 'receipt';
  readonly envelope: string;
}

/** What the two kinds are called. */
const NAMES = {
  token: { text: 'Activation token', file: 'license file' },
  receipt: { text: 'Receipt', file: 'receipt file' },
};

/**
 * Shows a token or a receipt in its three forms: as text with a copy button, as a file, as a QR code.
 *
 * @spec 18.1, 18.2 (PAGE-7, PAGE-8)
 */
export function artifactView(site: Site, { kind, envelope }: Shown): Html {
  const { text, file } = NAMES[kind];
  const mark = ownMarkup(`data-oap-${kind}`);
  return html`<section class="artifact">
<form method="post" action="${hrefOf(site, PATHS.artifactFile)}" data-oap-file>
<input type="hidden" name="artifact" value="${envelope}">
<button class="primary">Download the ${file}</button>
</form>
<div class="field">
<label for="${kind}">${text}</label>
<textarea id="${kind}" class="envelope" rows="7" readonly spellcheck="false" ${mark}>${envelope}</textarea>
<button type="button" data-copy="${kind}" hidden>Copy</button>
<p class="hint" id="${kind}-copied" role="status"></p>
</div>
${qrView(envelope)}
</section>`;
}
