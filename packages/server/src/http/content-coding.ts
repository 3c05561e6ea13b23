/**
 * Tells whether a request body is coded (`Content-Encoding`), as by `gzip`: none is read. `identity` is no coding.
 *
 * @spec 11.2 (HTTP-13)
 */
export function isCoded(request: Request): boolean {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  return coding !== '' && coding !== 'identity';
}
