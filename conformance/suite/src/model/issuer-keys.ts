/** The server's issuer keys as the directory lists them, newest first. @spec 3.4, 11.1 */
export type IssuerKeys = readonly { readonly kid: string; readonly key: string; readonly status: string }[];

/** The key that must sign for a reader that accepts these. @spec 3.4 (KEY-1) */
export const signingKey = (keys: IssuerKeys, accepts: readonly string[]): string | undefined =>
  keys.find(({ kid, status }) => status === 'active' && accepts.includes(kid))?.kid;

export const isAnyKeyAccepted = (keys: IssuerKeys, accepts: readonly string[]): boolean =>
  signingKey(keys, accepts) !== undefined;

/** Whether what a key signed still stands: not revoked, and accepted by the code. @spec 9.3 */
export const isKeyGood = (keys: IssuerKeys, kid: string, accepts: readonly string[]): boolean =>
  accepts.includes(kid) && keys.some((key) => key.kid === kid && key.status !== 'revoked');
