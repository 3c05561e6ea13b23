/** A surrogate without its other half. With the `u` flag, a pair is one character and never matches. */
const UNPAIRED_SURROGATE = /\p{Surrogate}/u;

/** Tells whether every surrogate in a string has its other half. @internal */
export function isWellFormed(text: string): boolean {
  return !UNPAIRED_SURROGATE.test(text);
}

/** Replaces every unpaired surrogate by U+FFFD. @internal */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
