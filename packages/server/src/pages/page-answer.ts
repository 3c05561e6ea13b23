import { PATHS } from '../http/paths.js';
import { pageHeaders } from './headers.js';
import { type Html, html } from './html.js';
import { hrefOf, type Site } from './site.js';

/** What is particular to a page. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Default 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers with a whole page. */
export function pageAnswer(site: Site, { title, body, status = 200, headers = {} }: Page): Response {
  const { issuer } = site.parts;
  const document = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${issuer}</title>
<link rel="stylesheet" href="${hrefOf(site, PATHS.style)}">
<script src="${hrefOf(site, PATHS.script)}" defer></script>
</head>
<body>
<header>
<p class="issuer">${issuer}</p>
<nav aria-label="Pages">
<a href="${hrefOf(site, PATHS.offlinePage)}">Activate offline</a>
<a href="${hrefOf(site, PATHS.myPage)}">My devices</a>
</nav>
</header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(document.markup, { status, headers: { ...pageHeaders(), ...headers } });
}
