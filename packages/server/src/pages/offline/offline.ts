import { PATHS } from '../../http/paths.js';
import type { ReadCode } from '../../rules/read-code.js';
import { activate } from '../../steps/activate.js';
import { readCode } from '../../steps/read-code.js';
import { type Carried, carriedIn } from '../carried.js';
import { faultField } from '../fault-field.js';
import { html } from '../html.js';
import { notice } from '../notice.js';
import { pageAnswer } from '../page-answer.js';
import { refusedBy } from '../refused.js';
import { hrefOf, type Site } from '../site.js';
import { activationRequest, type Typed, typedIn } from './asked.js';
import { codePage } from './code-page.js';
import { credentialsPage } from './credentials-page.js';
import { tokenPage } from './token-page.js';

/**
 * Answers a form of the page `offline`: with a code alone what it says, with a license key the token.
 *
 * @spec 18.2
 */
export async function offlineSent(site: Site, form: FormData, source: string): Promise<Response> {
  const carried = await carriedIn(form);
  const typed = typedIn(form);
  // Step 1 of the checks; a code that does not read is asked for again.
  let code: ReadCode;
  try {
    code = await readCode(carried.carrier, site.parts.ed25519);
  } catch (thrown) {
    return codeRefused(site, thrown, carried);
  }
  if (typed.licenseKey === undefined) return pageAnswer(site, credentialsPage(site, code));
  try {
    const answer = await activate(site.parts, activationRequest(code.envelope, typed), source);
    return pageAnswer(site, tokenPage(site, answer));
  } catch (thrown) {
    return credentialsRefused(site, thrown, code, typed);
  }
}

function codeRefused(site: Site, thrown: unknown, { carrier, field }: Carried): Response {
  const { problem, headers } = refusedBy(site, thrown);
  const more =
    problem.got === 'deactivation' &&
    html`<p><a href="${hrefOf(site, PATHS.myPage)}">Deactivation codes are taken here.</a></p>`;
  const page = codePage(site, {
    notice: notice(problem, more || undefined),
    text: typeof carrier === 'string' ? carrier : '',
    fault: { field, says: problem.title },
  });
  return pageAnswer(site, { ...page, status: problem.status, headers });
}

function credentialsRefused(site: Site, thrown: unknown, code: ReadCode, typed: Typed): Response {
  const { problem, headers } = refusedBy(site, thrown);
  const field = faultField(problem, 'code');
  const page = credentialsPage(site, code, {
    notice: notice(problem),
    typed,
    fault: field === undefined ? undefined : { field, says: problem.title },
  });
  return pageAnswer(site, { ...page, status: problem.status, headers });
}
