import type { WebPage } from '../../pages/browser.js';
import { elementsIn } from '../../pages/document.js';

/** The sources that a `Content-Security-Policy` has for a directive, in lower case; undefined where it has none. */
export function sourcesOf(policy: string, directive: string): string[] | undefined {
  for (const part of policy.split(/[;,]/)) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (name === directive) return sources;
  }
  return undefined;
}

/** What is wrong with what a policy says of scripts; undefined where nothing is. */
export function scriptFault(policy: string, origin: string): string | undefined {
  const sources = sourcesOf(policy, 'script-src') ?? sourcesOf(policy, 'default-src');
  if (sources === undefined) return 'no script-src or default-src';
  // Old browsers take 'unsafe-inline' where there is no nonce or hash, new ones leave it away where there is.
  const isPinned = sources.some((source) => /^'(?:nonce|sha\d+)-/.test(source));
  return sources.find((source) => {
    if (source === "'unsafe-inline'") return !isPinned;
    if (/^'(?:none|self|strict-dynamic|report-sample|nonce-.+|sha\d+-.+)'$/.test(source)) return false;
    return source !== origin && !source.startsWith(`${origin}/`);
  });
}

/** Every URL that a page leads to, as it is written there. */
export const urlsOn = ({ root }: WebPage): string[] =>
  elementsIn(root).flatMap(({ attributes }) =>
    ['href', 'src', 'action', 'formaction'].flatMap((name) => attributes[name] ?? []),
  );
