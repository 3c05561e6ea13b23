import { escapeHtml } from './escape.js';

/** A piece of a page, safe as it stands. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, pieces are not, nothing shows as nothing. */
export type Shown = Html | string | number | false | undefined | readonly Shown[];

/** Makes a piece of a page out of a template; whatever is put into it is text unless it is a piece itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Html {
  return { markup: parts.reduce((markup, part, index) => markup + markupOf(values[index - 1]) + part) };
}

/** Takes markup of our own making as it is. Never for text from outside. */
export const ownMarkup = (markup: string): Html => ({ markup });

function markupOf(value: Shown): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(markupOf).join('');
}
