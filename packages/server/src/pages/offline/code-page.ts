import { PATHS } from '../../http/paths.js';
import { type CodeFault, codeFields } from '../code-fields.js';
import { type Html, html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, type Site } from '../site.js';

/** What the first page shows after a refusal. */
export interface CodeRefused {
  readonly notice?: Html;
  readonly text?: string;
  readonly fault?: CodeFault | undefined;
}

/** The first step: a machine code is pasted, or a request file chosen. */
export function codePage(site: Site, { notice, text, fault }: CodeRefused = {}): Page {
  return {
    title: 'Activate offline',
    body: html`${notice}
<p>For a machine that is not connected to the internet. You need the machine code or the request file that the
application on it shows or saves, and your license key.</p>
<form class="card" method="post" enctype="multipart/form-data" action="${hrefOf(site, PATHS.offlinePage)}">
${codeFields('machine code', '.oareq', text, fault)}
<button class="primary">Continue</button>
</form>`,
  };
}
