import {
  type ArtifactKind,
  FILE_ROOTS,
  fileNameOf,
  LIMITS,
  MEDIA_TYPE_LICENSE,
  MEDIA_TYPE_REQUEST,
  XML_NAMESPACE,
} from '@offline-activation/protocol';
import { TOKEN_ELEMENT } from './read-xml.js';
import { toWellFormed } from './well-formed.js';

/** What {@link writeFile} puts into a file. */
export interface FileContent {
  readonly kind: ArtifactKind;
  /** The token's text, as `seal` answers it. */
  readonly token: string;
  /** Product id: names the file, and tells the person what it is for. */
  readonly product: string;
  /** Facts for the person, by label: unsigned, never read. They leave the machine in the clear. */
  readonly info?: Readonly<Record<string, string>>;
}

/** A file, ready to be saved or sent. */
export interface CarrierFile {
  /** Canonical name, ASCII. */
  readonly name: string;
  readonly mediaType: string;
  /** XML; to be written as UTF-8. */
  readonly text: string;
}

const MEDIA_TYPES: Readonly<Record<ArtifactKind, string>> = {
  'machine-code': MEDIA_TYPE_REQUEST,
  token: MEDIA_TYPE_LICENSE,
  deactivation: MEDIA_TYPE_REQUEST,
  receipt: MEDIA_TYPE_LICENSE,
};

/** Tells the person where the file belongs: the request loaded instead of the license is the commonest mistake. */
const NOTES: Readonly<Record<ArtifactKind, string>> = {
  'machine-code': 'Activation request. Upload this file on the activation page; the product cannot load it.',
  token: 'License file. Load this file in the product, on the machine that made the request.',
  deactivation: 'Deactivation code. Upload this file on the activation page to free the seat.',
  receipt: 'Deactivation receipt. Load this file in the product, on the machine that was deactivated.',
};

const PRODUCT_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const ENVELOPE = /^v4\.public\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?$/;

/**
 * Writes an artifact as our XML file: UTF-8, LF, the token in one element, the rest for people.
 *
 * @throws TypeError if `token` is not the text of one envelope, or `product` no product id.
 * @spec 7.2 (FILE-6)
 */
export function writeFile({ kind, token, product, info = {} }: FileContent): CarrierFile {
  if (token.length > LIMITS.envelopeCharsMax || !ENVELOPE.test(token)) throw new TypeError('not an envelope');
  if (!PRODUCT_ID.test(product)) throw new TypeError('not a product id');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${FILE_ROOTS[kind]} xmlns="${XML_NAMESPACE}">`,
    `  <Note>${NOTES[kind]}</Note>`,
    `  <Product>${product}</Product>`,
    ...Object.entries(info).map(
      ([label, value]) => `  <Info label="${escapeXml(label)}">${escapeXml(value)}</Info>`,
    ),
    `  <${TOKEN_ELEMENT}>${token}</${TOKEN_ELEMENT}>`,
    `</${FILE_ROOTS[kind]}>`,
    '',
  ];
  return { name: fileNameOf(product, kind), mediaType: MEDIA_TYPES[kind], text: lines.join('\n') };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 cannot carry at all, and line ends, which a reader would change. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones replaced.
const NOT_XML = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g;

function escapeXml(text: string): string {
  return toWellFormed(text)
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>"]/g, (symbol) => ENTITIES[symbol] ?? '');
}
