/** A URL without the slash at its end, so that paths can be appended. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/**
 * The path of a request below a base URL, or undefined if it is not below it. Only paths are compared: a proxy may call
 * a server by another name than the world does.
 */
export function pathBelow(baseUrl: string, request: Request): string | undefined {
  const base = withoutSlash(new URL(baseUrl).pathname);
  const { pathname } = new URL(request.url);
  return pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}
