/** An artifact as a signer made it. */
export interface Signed<Claims> {
  /** What was signed. */
  readonly claims: Claims;
  /** The envelope's text. Equal claims and key give equal text. */
  readonly envelope: string;
}
