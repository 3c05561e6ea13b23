import { ALWAYS } from '../http/answers.js';

/** Nothing but files of this server, no script in the page, no frame around it, forms to this server only. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Headers of every page.
 *
 * `same-origin` and not `no-referrer`: under that, browsers hide the origin of a form from its own server.
 *
 * @spec 18.4 (PAGE-14), 11.2 (HTTP-10)
 */
export const pageHeaders = (): Record<string, string> => ({
  ...ALWAYS,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
});
