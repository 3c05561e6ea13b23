/** A child: text is always text, so that nothing in an artifact is ever read as markup. */
type Child = Node | string;

/** Makes an element. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** The element of the page with this id. @throws Error where the page lacks it. */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} ${id}`);
  return element;
}

/** Link to a section of the specification in this site. */
export function sectionLink(section: string): HTMLAnchorElement {
  const chapters = JSON.parse(byId('chapters', HTMLScriptElement).text) as Record<string, string>;
  const [chapter = ''] = section.split('.');
  const anchor = section.includes('.') ? `#section-${section.replace('.', '-')}` : '';
  return h('a', { href: `../${chapters[chapter]}.html${anchor}`, class: 'section' }, `§${section}`);
}
