import { LIMITS } from '@offline-activation/protocol';
import { PATHS } from '../../http/paths.js';
import { hrefOf, type Site } from '../site.js';

const NAME = 'oap-session';

/** The secret of a browser's session; undefined where it has none. */
export function sessionIn(headers: Headers): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
}

/**
 * The cookie that keeps a session in a browser: for this page alone, out of reach of scripts and of other sites.
 *
 * @param secret - An empty one takes the cookie away.
 * @spec 18.4 (PAGE-16)
 */
export function sessionCookie(site: Site, secret: string): string {
  const seconds = secret === '' ? 0 : LIMITS.portalSessionSeconds;
  const secure = new URL(site.base()).protocol === 'https:' ? '; Secure' : '';
  return `${NAME}=${secret}; Path=${hrefOf(site, PATHS.myPage)}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
