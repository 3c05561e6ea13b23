import { XML_NAMESPACE } from '@offline-activation/protocol';
import { type SaxesOptions, SaxesParser } from 'saxes';
import { malformed, type XmlFault } from './malformed.js';

/** Local name of the element that holds the envelope. */
export const TOKEN_ELEMENT = 'Token';

/** How a web page begins that was saved in place of a file. */
const HTML = /^<(?:!doctype )?html/i;

/** What an XML file holds. */
export interface XmlFile {
  /** Content of the token element: text alone, not yet normalised. */
  readonly tokenText: string;
  /** Local name of the root: informative. */
  readonly root: string;
}

/**
 * Reads our XML: a root in our namespace and in it, at any depth, exactly one token element. All else is ignored.
 *
 * @throws {@link ProtocolError} `malformed` (`xml`, with a `fault` and its place; `html`).
 * @spec 7.2 (FILE-1 to FILE-4)
 * @internal
 */
export function readXml(xml: string): XmlFile {
  const parser = new SaxesParser<SaxesOptions & { xmlns: true }>({ xmlns: true });
  let root: string | undefined;
  let depth = 0;
  let tokens = 0;
  let tokenText = '';
  /** Depth and first offset of the token element's content, while inside it. */
  let inside: { depth: number; from: number } | null = null;

  const refuse = (fault: XmlFault): never => {
    if (root === undefined && HTML.test(xml)) throw malformed('html');
    throw malformed('xml', { fault, line: parser.line, column: parser.column });
  };
  const refuseInside = () => {
    if (inside !== null) refuse('token-content');
  };

  parser.on('error', () => refuse('not-well-formed'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('comment', refuseInside);
  parser.on('cdata', refuseInside);
  parser.on('processinginstruction', refuseInside);
  parser.on('opentag', (tag) => {
    refuseInside();
    depth += 1;
    root ??= tag.uri === XML_NAMESPACE ? tag.local : refuse('namespace');
    if (depth === 1 || tag.uri !== XML_NAMESPACE || tag.local !== TOKEN_ELEMENT) return;
    tokens += 1;
    inside = { depth, from: parser.position };
  });
  parser.on('closetag', (tag) => {
    if (inside?.depth === depth) {
      // The source itself, not what the parser made of it: a reference would show only here.
      tokenText = tag.isSelfClosing ? '' : xml.slice(inside.from, xml.lastIndexOf('</', parser.position - 1));
      if (tokenText.includes('&')) refuse('token-content');
      inside = null;
    }
    depth -= 1;
  });
  parser.write(xml).close();

  if (root === undefined) return refuse('not-well-formed');
  if (tokens !== 1) return refuse('token-element');
  return { tokenText, root };
}
