/**
 * Tells whether a browser says that a form was sent from a page of another origin. What is no browser says neither.
 *
 * @param origin - Our own.
 * @spec 18.4 (PAGE-15)
 */
export function isFromElsewhere(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin';
  const from = headers.get('origin');
  return from !== null && from !== origin;
}
