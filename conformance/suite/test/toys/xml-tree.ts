import { readXml } from '../../src/oracle/xml.js';

/** An element with what a reader of it gets: attributes and text with their references resolved. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const TAG = /<(\/?)([\w-]+)((?: [\w-]+="[^"]*")*)(\/?)>|([^<]+)/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document that has elements, attributes and text only. @throws XmlFault where it is not well-formed. */
export function xmlTree(document: string): XmlNode {
  readXml(document);
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, end, name = '', attributes = '', empty, text] of body(document).matchAll(TAG)) {
    const inner = open.at(-1) as XmlNode;
    if (text !== undefined) inner.text += resolved(text);
    else if (end) open.pop();
    else {
      const node = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inner.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return top.children[0] as XmlNode;
}

const body = (document: string) => document.replace(/^<\?xml [^?]*\?>/, '');

const attributesOf = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, resolved(value)]),
  );

const resolved = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name = '') =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
  );

/** All elements of a name, wherever they stand. */
export const every = (node: XmlNode, name: string): XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => every(child, name)),
];
