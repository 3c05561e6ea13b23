import { printable } from '../printable.js';

type Attributes = Readonly<Record<string, string | number>>;

/** An XML element that holds elements, each of which is XML already. */
export const parent = (name: string, attributes: Attributes, children: readonly string[]): string =>
  children.length === 0
    ? leaf(name, attributes)
    : `<${name}${attributesOf(attributes)}>\n${children.join('\n')}\n</${name}>`;

/** An XML element that holds text, which is escaped here, or nothing. */
export function leaf(name: string, attributes: Attributes, text = ''): string {
  const tag = `${name}${attributesOf(attributes)}`;
  return text === '' ? `<${tag}/>` : `<${tag}>${escaped(text)}</${name}>`;
}

/** A reader turns white space in an attribute into blanks, unless it is written as a reference. */
const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      const text = escaped(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
      return ` ${name}="${text}"`;
    })
    .join('');

/** XML 1.0 has no way to write most control characters, not even as a reference: they are spelled out. */
const NOT_A_CHARACTER = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string =>
  printable(text.replaceAll('\r\n', '\n'))
    .replace(NOT_A_CHARACTER, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
