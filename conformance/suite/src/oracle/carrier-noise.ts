import type { Random } from './random.js';

/** Something that happens to an envelope on its way, and must cost nothing. `rule` is the step of §7.1 that undoes it. */
export interface Noise {
  readonly id: string;
  readonly rule: string;
  /** Answers a text in which the envelope has suffered this. */
  apply(envelope: string, random: Random): string;
}

const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\u200E', '\u202A', '\u2066'];
const SPACES = [' ', '\t', '\u00A0', '\u2003', '\u3000'];
const DASHES = ['\u2010', '\u2011', '\u2012', '\u2013', '\u2015', '\u2212', '\uFE63', '\uFF0D'];
const HEADER_CHARS = 'v4.public.'.length;

/** Puts something between two characters behind the header, which has to stay in one piece. */
function inside(envelope: string, insert: string, random: Random): string {
  const at = HEADER_CHARS + random.int(envelope.length - HEADER_CHARS);
  return envelope.slice(0, at) + insert + envelope.slice(at);
}

/** Lines of so many characters. */
const wrapped = (envelope: string, width: number, lineEnd: string, prefix = '') =>
  (envelope.match(new RegExp(`.{1,${width}}`, 'gs')) ?? []).map((line) => prefix + line).join(lineEnd);

/** Every kind of noise that §7.1 undoes. */
export const NOISES: readonly Noise[] = [
  { id: 'none', rule: '5', apply: (envelope) => envelope },
  { id: 'wrapped-lf', rule: '5', apply: (envelope) => wrapped(envelope, 76, '\n') },
  { id: 'wrapped-crlf', rule: '1', apply: (envelope) => wrapped(envelope, 64, '\r\n') },
  { id: 'wrapped-cr', rule: '1', apply: (envelope) => wrapped(envelope, 72, '\r') },
  { id: 'newlines-to-spaces', rule: '5', apply: (envelope) => wrapped(envelope, 76, ' ') },
  {
    id: 'indented',
    rule: '3',
    apply: (envelope, random) => wrapped(envelope, 60, '\n', random.pick(SPACES)),
  },
  { id: 'quoted', rule: '3', apply: (envelope) => wrapped(envelope, 76, '\n', '> ') },
  { id: 'quoted-twice', rule: '3', apply: (envelope) => wrapped(envelope, 70, '\r\n', '>> |\t') },
  { id: 'byte-order-mark', rule: '2', apply: (envelope) => `\uFEFF${envelope}` },
  {
    id: 'format-characters',
    rule: '2',
    apply: (envelope, random) =>
      INVISIBLE.reduce((text, invisible) => inside(text, invisible, random), envelope),
  },
  { id: 'format-character-in-header', rule: '2', apply: (envelope) => envelope.replace('v4.', 'v4.\u200B') },
  {
    id: 'spaces-inside',
    rule: '5',
    apply: (envelope, random) => inside(envelope, random.pick(SPACES), random),
  },
  { id: 'spaces-around', rule: '5', apply: (envelope) => ` \t${envelope} \n` },
  { id: 'em-dash', rule: '4', apply: (envelope) => envelope.replaceAll('--', '\u2014') },
  {
    id: 'other-dashes',
    rule: '4',
    apply: (envelope, random) => envelope.replace(/-/g, () => random.pick(DASHES)),
  },
  { id: 'label', rule: '5', apply: (envelope) => `Your activation token: ${envelope}` },
  {
    id: 'letter',
    rule: '5',
    apply: (envelope) => `Dear customer,\n\nhere it is:\n\n${envelope}\n\nKind regards\nThe shop v4\n`,
  },
  { id: 'quotation-marks', rule: '5', apply: (envelope) => `"${envelope}"` },
  { id: 'typographic-quotes', rule: '5', apply: (envelope) => `\u201E${envelope}\u201C` },
  { id: 'angle-brackets', rule: '5', apply: (envelope) => `token:<${envelope}>` },
  { id: 'code-fence', rule: '5', apply: (envelope) => `\`\`\`\n${envelope}\n\`\`\`` },
  { id: 'comma-after', rule: '5', apply: (envelope) => `${envelope}, as agreed` },
  { id: 'full-stop', rule: '6', apply: (envelope) => `The token is ${envelope}.` },
  { id: 'twice', rule: '8', apply: (envelope) => `${envelope}\n\n${wrapped(envelope, 50, '\n')}` },
];

/** Two different envelopes in one text: `malformed`, because nobody can say which one is meant. */
export function ambiguous(one: string, other: string): string {
  return `${one}\n\n${other}\n`;
}
