import { NAMESPACE } from '../carrier.js';
import { ENCODINGS, writeFile } from '../carrier-file.js';
import { NOISES } from '../carrier-noise.js';
import { type Carriage, carriagesOf, type Load } from './carriage.js';

const text = carriagesOf('TEXT-2');
const content = carriagesOf('FILE-1');
const shape = carriagesOf('FILE-2');
const plain = carriagesOf('FILE-3');
const names = carriagesOf('FILE-4');

/** Noise that an XML element can hold as it is. */
const INSIDE = NOISES.filter(({ id }) => !['quoted', 'quoted-twice', 'angle-brackets'].includes(id));

const file = ({ kind, envelope, facts }: Load): string => writeFile(kind, envelope, facts);
const rewritten = (from: string | RegExp, to: string) => (load: Load) => file(load).replace(from, () => to);
/** The file with something in place of the content of its `Token`. */
const holding = (inside: (load: Load) => string) => (load: Load) =>
  file(load).replace(load.envelope, () => inside(load));
/** A document of ours with this inside its root. */
const root = (inside: (load: Load) => string, attributes = `xmlns="${NAMESPACE}"`) => {
  return (load: Load) => `<ActivationRequest ${attributes}>${inside(load)}</ActivationRequest>`;
};
const token = ({ envelope }: Load) => `<Token>${envelope}</Token>`;
const halves = ({ envelope }: Load, between: string) =>
  envelope.slice(0, envelope.length >> 1) + between + envelope.slice(envelope.length >> 1);

/** An envelope as an XML comment may hold it, without two hyphens in a row: white space within it means nothing. */
const inComment = (envelope: string) => envelope.replaceAll(/-(?=-)/g, '- ');

/** Files in XML, well and badly written. @spec 7.2 */
export const FILE_CARRIAGES: readonly Carriage[] = [
  ...INSIDE.map(({ id, apply }) =>
    content.found(`file/token-${id}`, (load, random) =>
      holding(({ envelope }) => `\n${apply(envelope, random)}\n`)(load),
    ),
  ),
  ...['utf-8-crlf', 'utf-8-cr'].map((id) =>
    content.found(`file/${id}`, (load) => new TextDecoder().decode(ENCODINGS[id]?.(file(load)))),
  ),
  content.found(
    'file/other-envelope-beside',
    root(
      (load) =>
        `<Note a="${load.other}">${load.other}</Note><!-- ${inComment(load.other)} -->${token(load)}${load.other}`,
    ),
  ),
  content.found(
    'file/anything-beside',
    root((load) => `<?x y?><Product>&#65;&amp;<![CDATA[<Token>]]></Product><!-- x -->${token(load)}`),
  ),
  content.malformed(
    'file/envelope-beside-an-empty-token',
    'no-token',
    root(({ envelope }) => `<Note>${envelope}</Note><Token/>`),
  ),
  text.malformed(
    'file/two-envelopes-in-the-token',
    'ambiguous',
    holding(({ envelope, other }) => `${envelope}\n\n${other}`),
  ),

  shape.found(
    'file/token-deeper',
    root((load) => `<A><B>${token(load)}</B></A>`),
  ),
  shape.malformed(
    'file/no-token',
    'xml',
    root(({ envelope }) => envelope),
  ),
  shape.malformed(
    'file/token-in-lower-case',
    'xml',
    root(({ envelope }) => `<token>${envelope}</token>`),
  ),
  shape.malformed(
    'file/two-tokens',
    'xml',
    root((load) => `${token(load)}<Token>${load.other}</Token>`),
  ),
  shape.malformed(
    'file/same-token-twice',
    'xml',
    root((load) => `${token(load)}<A>${token(load)}</A>`),
  ),
  shape.malformed(
    'file/second-token-empty',
    'xml',
    root((load) => `${token(load)}<Token/>`),
  ),
  shape.malformed(
    'file/token-is-the-root',
    'xml',
    ({ envelope }) => `<Token xmlns="${NAMESPACE}">${envelope}</Token>`,
  ),
  shape.malformed('file/cut', 'xml', (load) => file(load).slice(0, -10)),
  shape.malformed(
    'file/tags-crossed',
    'xml',
    root((load) => `<A><B>${token(load)}</A></B>`),
  ),
  shape.malformed('file/two-roots', 'xml', (load) => `${root(token)(load)}<B/>`),
  shape.malformed('file/text-after-the-root', 'xml', (load) => `${root(token)(load)}x`),
  shape.malformed('file/ampersand', 'xml', rewritten('</Product>', ' & more</Product>')),
  shape.malformed('file/undeclared-entity', 'xml', rewritten('</Product>', '&nbsp;</Product>')),
  shape.malformed('file/attribute-twice', 'xml', rewritten('<Product>', '<Product a="1" a="2">')),
  shape.malformed('file/attribute-without-quotes', 'xml', rewritten('<Product>', '<Product a=1>')),
  shape.malformed('file/undeclared-prefix', 'xml', rewritten(/Product>/g, 'x:Product>')),

  plain.malformed('file/document-type', 'xml', rewritten('?>', '?><!DOCTYPE ActivationRequest>')),
  plain.malformed(
    'file/document-type-with-entity',
    'xml',
    (load) =>
      `<!DOCTYPE ActivationRequest [<!ENTITY code "${load.envelope}">]>${root(() => '<Token>&code;</Token>')(load)}`,
  ),
  plain.malformed(
    'file/document-type-outside',
    'xml',
    (load) => `<!DOCTYPE ActivationRequest SYSTEM "http://127.0.0.1:9/x.dtd">${root(token)(load)}`,
  ),
  plain.malformed(
    'file/child-element',
    'xml',
    holding((load) => halves(load, '<b/>')),
  ),
  plain.malformed(
    'file/child-around',
    'xml',
    holding(({ envelope }) => `<b>${envelope}</b>`),
  ),
  plain.malformed(
    'file/comment',
    'xml',
    holding((load) => halves(load, '<!-- x -->')),
  ),
  plain.malformed(
    'file/processing-instruction',
    'xml',
    holding((load) => halves(load, '<?x y?>')),
  ),
  plain.malformed(
    'file/cdata',
    'xml',
    holding(({ envelope }) => `<![CDATA[${envelope}]]>`),
  ),
  plain.malformed(
    'file/character-reference',
    'xml',
    holding(({ envelope }) => envelope.replace('.', '&#46;')),
  ),
  plain.malformed(
    'file/entity-reference',
    'xml',
    holding(({ envelope }) => `&quot;${envelope}&quot;`),
  ),

  names.found(
    'file/prefixed',
    (load) => `<o:License xmlns:o="${NAMESPACE}"><o:Token>${load.envelope}</o:Token></o:License>`,
  ),
  names.found(
    'file/prefix-on-the-token',
    root(({ envelope }) => `<x:Token xmlns:x="${NAMESPACE}" xmlns="urn:other">${envelope}</x:Token>`),
  ),
  names.found(
    'file/foreign-token-beside',
    root(
      (load) => `<f:Token xmlns:f="urn:other">${load.other}</f:Token><Token xmlns="">x</Token>${token(load)}`,
    ),
  ),
  names.malformed(
    'file/prefix-of-another-namespace',
    'xml',
    root(({ envelope }) => `<oap:Token xmlns:oap="urn:other">${envelope}</oap:Token>`),
  ),
  names.malformed(
    'file/namespace-taken-away',
    'xml',
    root(({ envelope }) => `<Token xmlns="">${envelope}</Token>`),
  ),
  names.malformed('file/namespace-in-other-case', 'xml', root(token, 'xmlns="URN:OAP:1"')),
  names.malformed('file/namespace-of-another-revision', 'xml', root(token, 'xmlns="urn:oap:2"')),
  names.malformed('file/namespace-as-prefix-only', 'xml', root(token, `xmlns:oap="${NAMESPACE}"`)),
];
