import { createHash } from 'node:crypto';
import { worstFirst } from '../../verdict/summary.js';
import { failuresOf } from '../failures.js';
import type { Report } from '../report.js';
import { banner } from './banner.js';
import { caseEntry } from './case-entry.js';
import { embedded, type Markup, markup, raw } from './markup.js';
import { matrix } from './matrix.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

const OPEN_MAX = 5;

/**
 * A report as one HTML file that needs nothing else: no network, no server, no script for reading.
 *
 * Whatever a server under test has said is escaped; beyond that, the page's own policy lets no script and no style run
 * but the two that are named by their hash.
 */
export function html(report: Report): string {
  const rows = worstFirst(report.rows);
  const policy = `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`;
  const failing = failuresOf(rows).filter(({ status }) => status !== 'warn');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${report.summary.headline} · ${report.info.target}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${banner(report)}
${TOOLS}
<main>
${failing.length > 0 && cases('Failures', 'failures', failing, failing.slice(0, OPEN_MAX), report.info.role)}
${matrix(report.summary)}
${cases(
  failing.length > 0 ? 'Other cases' : 'Cases',
  'cases',
  rows.filter((row) => !failing.includes(row)),
  [],
  report.info.role,
)}
</main>
<footer>The whole report is also in this file as JSON, in the element <code>#report</code>. Requirements that are not judged, not
observable or not applicable are shown, and counted apart: they are not passes.</footer>
<script type="application/json" id="report">${embedded(report)}</script>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.text;
}

const TOOLS: Markup = markup`
<search class="tools off">
<input type="search" placeholder="Filter: SEAT, lock, untestable …" aria-label="Filter requirements and cases">
<label><input type="checkbox"> only what needs attention</label>
<output aria-live="polite"></output>
</search>`;

const cases = (
  title: string,
  id: string,
  rows: Report['rows'],
  open: Report['rows'],
  role: Report['info']['role'],
): Markup => markup`
<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${rows.map((row) => caseEntry(row, open.includes(row), role))}
</section>`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
