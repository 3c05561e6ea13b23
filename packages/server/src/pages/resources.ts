import { PATHS, pathPattern } from '../http/paths.js';
import { bare, type Method, type Resource } from '../http/resource.js';
import { artifactFile } from './artifact-file.js';
import { html } from './html.js';
import { codeHandedIn, linkAsked, linkUsed, myPage, releaseAsked, signedOut } from './my/my.js';
import { startPage } from './my/start-page.js';
import { notice } from './notice.js';
import { codePage } from './offline/code-page.js';
import { offlineSent } from './offline/offline.js';
import { type Page, pageAnswer } from './page-answer.js';
import { refusedBy } from './refused.js';
import { FromElsewhere } from './refused-form.js';
import { sentForm } from './sent-form.js';
import type { Site } from './site.js';
import { SCRIPT } from './static/script.js';
import { staticAnswer } from './static/static-answer.js';
import { STYLE } from './static/style.js';

const TYPES = ['text/html'];

/**
 * The two pages for people, with what belongs to them.
 *
 * @spec 18
 */
export function pageResources(site: Site): readonly Resource[] {
  const at = (path: string, methods: Resource['methods']): Resource => ({ path: pathPattern(path), methods });
  const get = (answer: (request: Request) => Promise<Response>) =>
    bare(({ request }) => guarded(site, startPage, () => answer(request)), TYPES);
  /** After a refusal of which the answer knows nothing more, `first` is the page to begin with again. */
  const post = (
    first: (site: Site) => Page,
    answer: (form: FormData, request: Request, source: string) => Promise<Response>,
  ): Method =>
    bare(
      ({ request, source }) =>
        guarded(site, first, async () => answer(await sentForm(site, request), request, source)),
      TYPES,
    );
  return [
    at(PATHS.offlinePage, {
      GET: get(async () => pageAnswer(site, codePage(site))),
      POST: post(codePage, (form, _, source) => offlineSent(site, form, source)),
    }),
    at(PATHS.myPage, { GET: get((request) => myPage(site, request)) }),
    at(PATHS.myLink, { POST: post(startPage, (form) => linkAsked(site, form)) }),
    at(PATHS.mySession, { POST: post(startPage, (form) => linkUsed(site, form)) }),
    at(PATHS.mySessionEnd, { POST: post(startPage, (form, request) => signedOut(site, form, request)) }),
    at(PATHS.myRelease, { POST: post(startPage, (form, request) => releaseAsked(site, form, request)) }),
    at(PATHS.myDeactivation, { POST: post(startPage, (form) => codeHandedIn(site, form)) }),
    at(PATHS.artifactFile, {
      POST: post(codePage, (form) => artifactFile(site.parts, String(form.get('artifact') ?? ''))),
    }),
    at(PATHS.style, { GET: bare(async () => staticAnswer('text/css', STYLE), ['text/css']) }),
    at(PATHS.script, {
      GET: bare(async () => staticAnswer('text/javascript', SCRIPT), ['text/javascript']),
    }),
  ];
}

/** Answers with a page whatever happens. */
async function guarded(
  site: Site,
  first: (site: Site) => Page,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (thrown) {
    if (thrown instanceof FromElsewhere) return pageAnswer(site, elsewherePage(site, first));
    const { problem, headers } = refusedBy(site, thrown);
    const { title, body } = first(site);
    return pageAnswer(site, {
      title,
      body: html`${notice(problem)}${body}`,
      status: problem.status,
      headers,
    });
  }
}

/** For a form that another site has sent in the person's name, or that is older than the session. */
function elsewherePage(site: Site, first: (site: Site) => Page): Page {
  return {
    title: 'Nothing was done',
    status: 403,
    body: html`<div class="notice" role="alert"><p>This form did not come from a page of ours that is open now. If you meant
it, fill it in here.</p></div>
${first(site).body}`,
  };
}
