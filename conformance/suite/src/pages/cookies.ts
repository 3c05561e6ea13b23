/** A cookie as a server set it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Attributes, names in lower case; those without a value have an empty one. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads the `Set-Cookie` headers of an answer, joined by commas as a transport joins them. */
export function cookiesIn(header: string | undefined): Cookie[] {
  return (header ?? '').split(/,\s*(?=[^;,=\s]+=)/).flatMap((line) => {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    if (at < 1) return [];
    const attributes = rest.map((part) => {
      const equals = part.indexOf('=');
      return equals === -1
        ? [part.toLowerCase(), '']
        : [part.slice(0, equals).toLowerCase(), part.slice(equals + 1)];
    });
    return [
      { name: pair.slice(0, at), value: pair.slice(at + 1), attributes: Object.fromEntries(attributes) },
    ];
  });
}

/** Whether a cookie goes along with a request (RFC 6265, 5.1.4). */
export function goesTo({ attributes }: Cookie, path: string): boolean {
  const of = attributes['path'] ?? '/';
  return path === of || (path.startsWith(of) && (of.endsWith('/') || path[of.length] === '/'));
}

/** Whether a cookie is taken away by this. */
export const isGone = ({ value, attributes }: Cookie): boolean =>
  value === '' || Number(attributes['max-age'] ?? '1') <= 0;
