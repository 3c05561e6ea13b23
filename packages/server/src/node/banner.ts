/** What the reference server says of itself before anything else. */
export const BANNER: readonly string[] = [
  'Offline Activation Protocol: reference server.',
  'A reference for tests and for trying things out. Not for production:',
  '- everything is kept in memory, and forgotten when it ends;',
  '- plain HTTP, without TLS;',
  '- a new issuer key at each start, unless the file of licenses has one.',
];
