/** An element of an XML document; `content` is what stands between its tags, as written. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly content: string;
  /** Whether the content is characters only: no child, comment, instruction, CDATA section or reference. */
  readonly plain: boolean;
  readonly children: readonly XmlElement[];
}

/** A fault of well-formedness, or a document type declaration. */
export class XmlFault extends Error {}

const NAME = /[A-Za-z_:\u00C0-\uFFFD][\w:.\u00B7\u00C0-\uFFFD-]*/y;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[\w.-]+"|'[\w.-]+'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#([0-9]+)|#x([0-9a-fA-F]+));/y;
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const DEPTH_MAX = 64;

/**
 * Reads a whole XML document with namespaces and gives its root element.
 *
 * A small reader of its own: no document type declaration, no entities but the five predefined ones.
 *
 * @throws XmlFault
 */
export function readXml(document: string): XmlElement {
  if (NOT_A_CHARACTER.test(document)) throw new XmlFault('character');
  return new Reader(document).root();
}

type Scope = Readonly<Record<string, string>>;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  root(): XmlElement {
    this.#at = DECLARATION.exec(this.#text)?.[0].length ?? 0;
    this.#aside();
    const root = this.#element({ xml: XML_NAMESPACE, '': '' }, 1);
    this.#aside();
    if (this.#at < this.#text.length) throw new XmlFault('after the root');
    return root;
  }

  /** White space, comments and processing instructions around the root. */
  #aside(): void {
    do this.#space();
    while (this.#comment() || this.#instruction());
  }

  #element(outer: Scope, depth: number): XmlElement {
    if (depth > DEPTH_MAX) throw new XmlFault('depth');
    this.#expect('<');
    const tag = this.#name();
    const attributes = this.#attributes();
    const scope = declared(outer, attributes);
    checkAttributes(scope, attributes);
    const [namespace, name] = expanded(scope, tag, scope[''] ?? '');
    if (this.#skip('/>')) return { namespace, name, content: '', plain: true, children: [] };
    this.#expect('>');
    const start = this.#at;
    const children: XmlElement[] = [];
    let plain = true;
    while (!this.#ahead('</')) {
      if (this.#characters()) continue;
      plain = false;
      if (this.#comment() || this.#cdata() || this.#instruction() || this.#reference()) continue;
      children.push(this.#element(scope, depth + 1));
    }
    const content = this.#text.slice(start, this.#at);
    this.#expect('</');
    if (this.#name() !== tag) throw new XmlFault('end tag');
    this.#space();
    this.#expect('>');
    return { namespace, name, content, plain, children };
  }

  #attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.#space();
      if (this.#ahead('>') || this.#ahead('/')) return attributes;
      if (!spaced) throw new XmlFault('tag');
      const name = this.#name();
      this.#space();
      this.#expect('=');
      this.#space();
      const quote = this.#skip('"') ? '"' : "'";
      if (quote === "'") this.#expect("'");
      let value = '';
      while (!this.#ahead(quote)) {
        const reference = this.#reference();
        if (reference === undefined && this.#ahead('<')) throw new XmlFault('attribute');
        value += reference ?? this.#text[this.#at++] ?? this.#end();
      }
      this.#at++;
      if (attributes.has(name)) throw new XmlFault('attribute twice');
      attributes.set(name, value);
    }
  }

  /** Characters up to the next markup, or undefined where there is none. */
  #characters(): string | undefined {
    const rest = /[^<&]+/y;
    rest.lastIndex = this.#at;
    const characters = rest.exec(this.#text)?.[0];
    if (characters === undefined) return this.#at < this.#text.length ? undefined : this.#end();
    if (characters.includes(']]>')) throw new XmlFault(']]>');
    this.#at += characters.length;
    return characters;
  }

  #reference(): string | undefined {
    if (!this.#ahead('&')) return undefined;
    REFERENCE.lastIndex = this.#at;
    const match = REFERENCE.exec(this.#text);
    if (!match) throw new XmlFault('reference');
    this.#at += match[0].length;
    const code = match[1] ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16);
    if (Number.isNaN(code))
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[match[0].slice(1, -1)];
    const symbol = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
    if (NOT_A_CHARACTER.test(symbol)) throw new XmlFault('reference');
    return symbol;
  }

  #comment(): boolean {
    if (!this.#skip('<!--')) return false;
    if (this.#until('--') && !this.#skip('>')) throw new XmlFault('comment');
    return true;
  }

  #cdata(): boolean {
    return this.#skip('<![CDATA[') && this.#until(']]>');
  }

  #instruction(): boolean {
    if (!this.#skip('<?')) return false;
    if (this.#name().toLowerCase() === 'xml') throw new XmlFault('declaration not at the start');
    if (this.#skip('?>')) return true;
    if (!this.#space()) throw new XmlFault('instruction');
    return this.#until('?>');
  }

  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) throw new XmlFault('name');
    this.#at += name.length;
    return name;
  }

  /** Skips white space, and says whether there was any. */
  #space(): boolean {
    const start = this.#at;
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
    return this.#at > start;
  }

  #until(end: string): true {
    const at = this.#text.indexOf(end, this.#at);
    if (at < 0) this.#end();
    this.#at = at + end.length;
    return true;
  }

  #ahead(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }

  #skip(text: string): boolean {
    if (!this.#ahead(text)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw new XmlFault(`no ${text}`);
  }

  #end(): never {
    throw new XmlFault('unexpected end');
  }
}

function declared(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  const scope: Record<string, string> = { ...outer };
  for (const [name, uri] of attributes) {
    if (name === 'xmlns') scope[''] = uri;
    else if (name.startsWith('xmlns:') && uri !== '') scope[name.slice(6)] = uri;
    else if (name.startsWith('xmlns:')) throw new XmlFault('prefix undeclared');
  }
  return scope;
}

/** No prefix without a declaration, and no attribute twice under two prefixes. */
function checkAttributes(scope: Scope, attributes: ReadonlyMap<string, string>): void {
  const names = [...attributes.keys()].filter((name) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  const full = names.map((name) => expanded(scope, name, '').join(' '));
  if (new Set(full).size < full.length) throw new XmlFault('attribute twice');
}

/** Namespace and local name of a name; one without prefix is in `unprefixed`. */
function expanded(scope: Scope, name: string, unprefixed: string): [string, string] {
  const [first = '', second, ...more] = name.split(':');
  if (second === undefined) return [unprefixed, first];
  const namespace = Object.hasOwn(scope, first) ? scope[first] : undefined;
  if (first === '' || second === '' || more.length > 0 || namespace === undefined)
    throw new XmlFault('prefix');
  return [namespace, second];
}
