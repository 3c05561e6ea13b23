import type { Outbox } from '@offline-activation/protocol';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Vendor } from '../vendor.js';

type Node = DefaultTreeAdapterTypes.Node;

/** A page as a test looks at it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly markup: string;
  /** All text, white space folded. */
  readonly text: string;
  /** The values of an attribute, in the order of the page. */
  all(attribute: string): readonly string[];
  /** The text of the first element that has an attribute. */
  textOf(attribute: string): string | undefined;
}

/** A person with a browser: keeps one cookie, follows one redirect. */
export interface Person {
  open(url: string): Promise<Seen>;
  send(path: string, fields: Record<string, string | File>, headers?: Record<string, string>): Promise<Seen>;
  /** Opens a session by a mailed link. */
  signIn(): Promise<Seen>;
  /** The fields of the page seen last that are filled already, of the form with this one. */
  filled(name: string): Record<string, string>;
}

export function personAt(vendor: Vendor): Person {
  const base = vendor.directoryUrl.replace('/v1/directory', '');
  let cookie = '';
  let last: Seen | undefined;

  async function go(request: Request): Promise<Seen> {
    if (cookie !== '') request.headers.set('cookie', cookie);
    const response = await vendor.fetch(request);
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    const to = response.headers.get('location');
    if (to !== null) return go(new Request(new URL(to, request.url)));
    last = await seenIn(response);
    return last;
  }

  const person: Person = {
    open: (url) => go(new Request(url)),
    send(path, fields, headers = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return go(new Request(base + path, { method: 'POST', body, headers }));
    },
    async signIn() {
      await person.send('/my/link', { email: 'ada@example.com' });
      const { mails } = (await vendor.command<Outbox>('GET', '/outbox')).body;
      return person.send('/my/session', { link: mails.at(-1)?.link ?? '' });
    },
    filled(name) {
      const form = last?.markup.split('<form').find((part) => part.includes(`name="${name}"`)) ?? '';
      const pairs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
      return Object.fromEntries([...pairs].map(([, field = '', value = '']) => [field, value]));
    },
  };
  return person;
}

async function seenIn(response: Response): Promise<Seen> {
  const markup = await response.text();
  const elements = elementsIn(parse(markup));
  const attributeOf = (element: DefaultTreeAdapterTypes.Element, attribute: string) =>
    element.attrs.find(({ name }) => name === attribute)?.value;
  return {
    status: response.status,
    headers: response.headers,
    markup,
    text: textIn(parse(markup)).replace(/\s+/g, ' '),
    all: (attribute) => elements.flatMap((element) => attributeOf(element, attribute) ?? []),
    textOf(attribute) {
      const found = elements.find((element) => attributeOf(element, attribute) !== undefined);
      return found && textIn(found).trim();
    },
  };
}

function elementsIn(node: Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
