/** Spells a value that names no machine otherwise, by what counts for nothing: upper case, and characters between. @spec 15.3 */
export const PLACEHOLDER_SPELLINGS: readonly ((value: string) => string)[] = [
  (value) => value.toUpperCase(),
  (value) => `\t ${value}`,
  (value) => between(value, '-'),
  (value) => between(value.toUpperCase(), ' '),
  (value) => between(value, '.'),
  (value) => between(value, '_:'),
];

const between = (value: string, joint: string) => [...value].join(joint);
