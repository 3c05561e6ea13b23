/** A group of requirements that belong together, for reports. */
export interface Family {
  readonly name: string;
  readonly title: string;
  /** Chapters of the specification. */
  readonly chapters: readonly number[];
  /** First parts of the requirement ids: each is in one family only. */
  readonly prefixes: readonly string[];
}

/** Every family of requirements, in the order of the chapters. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'artifacts',
    title: 'Envelope, payload and keys',
    chapters: [3],
    prefixes: ['ENV', 'JSON', 'SIG', 'KEY', 'READ'],
  },
  { name: 'codes', title: 'Machine codes', chapters: [4], prefixes: ['CODE'] },
  { name: 'tokens', title: 'Activation tokens', chapters: [5], prefixes: ['TOK'] },
  { name: 'evaluation', title: 'Evaluation against the clock', chapters: [5], prefixes: ['EVAL'] },
  { name: 'deactivation', title: 'Deactivation and receipt', chapters: [6], prefixes: ['DEACT', 'RCPT'] },
  { name: 'carriers', title: 'Carriers', chapters: [7], prefixes: ['CARR', 'TEXT', 'FILE', 'QR'] },
  { name: 'identity', title: 'Machine identity and drift', chapters: [8], prefixes: ['FP', 'MATCH'] },
  { name: 'activation', title: 'Activation', chapters: [9], prefixes: ['ACT', 'ORD', 'ROW', 'CRED'] },
  { name: 'seats', title: 'Seats', chapters: [9], prefixes: ['SEAT'] },
  {
    name: 'lock',
    title: 'Lock, release and check-in',
    chapters: [10],
    prefixes: ['LOCK', 'CHAL', 'REL', 'CHK'],
  },
  { name: 'http', title: 'HTTP binding', chapters: [11], prefixes: ['HTTP'] },
  { name: 'errors', title: 'Errors', chapters: [12], prefixes: ['ERR'] },
  { name: 'control', title: 'Control interface', chapters: [13, 15], prefixes: ['CTL', 'PROF'] },
  { name: 'states', title: "A client's states and storage", chapters: [16], prefixes: ['STATE', 'STORE'] },
  { name: 'asking', title: 'Machine key, pending code and files', chapters: [16], prefixes: ['ASK', 'SAVE'] },
  { name: 'loading', title: 'Loading', chapters: [16], prefixes: ['LOAD'] },
  { name: 'guard', title: 'Clock guard and grace', chapters: [16], prefixes: ['CLOCK'] },
  { name: 'giving-up', title: "A client's deactivation", chapters: [16], prefixes: ['END'] },
  { name: 'online', title: 'A client online', chapters: [16], prefixes: ['NET'] },
  { name: 'telling', title: 'What a person is told', chapters: [16], prefixes: ['TELL'] },
  { name: 'pages', title: 'Pages for people', chapters: [18], prefixes: ['PAGE'] },
  { name: 'driver', title: 'Driver protocol', chapters: [17], prefixes: ['DRV'] },
];

/** The family of a requirement id; undefined for one of a prefix that no family has. */
export const familyOf = (id: string): Family | undefined =>
  FAMILIES.find(({ prefixes }) => prefixes.includes(id.slice(0, id.lastIndexOf('-'))));
