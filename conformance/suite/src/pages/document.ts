import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page, as a browser without scripts would have it. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (PageElement | string)[];
  readonly parent: PageElement | undefined;
}

/** Parses HTML by the rules that browsers follow. */
export function parsePage(markup: string): PageElement {
  return elementOf('#document', [], parse(markup).childNodes, undefined);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function elementOf(
  name: string,
  attributes: readonly { readonly name: string; readonly value: string }[],
  nodes: readonly Node[],
  parent: PageElement | undefined,
): PageElement {
  const children: (PageElement | string)[] = [];
  const element: PageElement = {
    name,
    attributes: Object.fromEntries(attributes.map((each) => [each.name, each.value])),
    children,
    parent,
  };
  for (const node of nodes) {
    if ('value' in node) children.push(node.value);
    else if ('tagName' in node) children.push(elementOf(node.tagName, node.attrs, node.childNodes, element));
  }
  return element;
}

/** Every element below one, in the order of the text. */
export function elementsIn(element: PageElement): PageElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}

/** The elements that have an attribute, with this value if one is given. */
export const having = (root: PageElement, attribute: string, value?: string): PageElement[] =>
  elementsIn(root).filter(({ attributes }) =>
    value === undefined ? attributes[attribute] !== undefined : attributes[attribute] === value,
  );

/** All text in an element. */
export const textIn = (element: PageElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The closest element of a name around one, itself included. */
export function closest(element: PageElement, name: string): PageElement | undefined {
  if (element.name === name) return element;
  return element.parent && closest(element.parent, name);
}

/** The text that labels a control; empty where nothing does. */
export function labelOf(root: PageElement, control: PageElement): string {
  const { id, 'aria-label': own, 'aria-labelledby': by } = control.attributes;
  const labels = elementsIn(root).filter(
    ({ name, attributes }) => name === 'label' && id !== undefined && attributes['for'] === id,
  );
  const around = closest(control, 'label');
  return [...labels, ...(around ? [around] : []), ...namedBy(root, by)]
    .map(textIn)
    .concat(own ?? '')
    .join(' ')
    .trim();
}

/** The elements whose ids a list names. */
export const namedBy = (root: PageElement, ids: string | undefined): PageElement[] =>
  (ids ?? '').split(/\s+/).flatMap((id) => (id === '' ? [] : having(root, 'id', id)));
