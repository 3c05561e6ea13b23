import { PATHS } from '../../http/paths.js';
import { html } from '../html.js';
import type { Page } from '../page-answer.js';
import { hrefOf, type Site } from '../site.js';

/**
 * What the mailed URL opens: the link is used by a person's press, not by whoever looks at the mail.
 *
 * @spec 18.3 (PAGE-10)
 */
export function linkPage(site: Site, link: string): Page {
  return {
    title: 'My devices',
    body: html`<form class="card" method="post" action="${hrefOf(site, PATHS.mySession)}">
<p>The link in your mail works once. Open the list on the device on which you want to see it.</p>
<input type="hidden" name="link" value="${link}">
<button class="primary">Open the list</button>
</form>`,
  };
}

/**
 * Says that a link may be on its way; to everyone the same.
 *
 * @spec 18.3 (PAGE-9)
 */
export function mailedPage(site: Site): Page {
  return {
    title: 'Look into your mail',
    body: html`<div class="done" role="status"><p>If there is a license with that address, a mail with a link is on its way to it.
The link works once, within 15 minutes.</p></div>
<p>No mail? Look among the unwanted ones, or <a href="${hrefOf(site, PATHS.myPage)}">try another address</a>.</p>`,
  };
}
