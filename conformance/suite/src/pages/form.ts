import { elementsIn, having, type PageElement, textIn } from './document.js';

/** A control that has a name. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'hidden' | 'file' | 'choice' | 'ticked' | 'button';
  /** What it says before anybody touches it. */
  readonly value: string;
  readonly element: PageElement;
}

/** A form of a page. */
export interface Form {
  /** Absolute. */
  readonly action: string;
  /** In upper case. */
  readonly method: string;
  readonly multipart: boolean;
  readonly fields: readonly Field[];
  readonly element: PageElement;
}

/** The forms of a page, in the order of the text. */
export function formsIn(root: PageElement, url: string): Form[] {
  return elementsIn(root)
    .filter(({ name }) => name === 'form')
    .map((element) => formOf(root, element, url));
}

function formOf(root: PageElement, element: PageElement, url: string): Form {
  const { action = '', method = 'get', enctype = '', id } = element.attributes;
  const elsewhere = id === undefined ? [] : having(root, 'form', id);
  return {
    action: URL.canParse(action, url) ? new URL(action, url).href : url,
    method: method.toUpperCase(),
    multipart: enctype.toLowerCase() === 'multipart/form-data',
    fields: [...elementsIn(element), ...elsewhere].flatMap((each) => fieldOf(each) ?? []),
    element,
  };
}

function fieldOf(element: PageElement): Field | undefined {
  const { name, value = '', type = 'text', checked, disabled } = element.attributes;
  if (name === undefined || name === '' || disabled !== undefined) return undefined;
  switch (element.name) {
    case 'textarea':
      return { name, kind: 'text', value: textIn(element), element };
    case 'select':
      return { name, kind: 'choice', value: chosenIn(element), element };
    case 'button':
      return { name, kind: 'button', value, element };
    case 'input':
      break;
    default:
      return undefined;
  }
  switch (type.toLowerCase()) {
    case 'hidden':
    case 'file':
      return { name, kind: type.toLowerCase() as 'hidden' | 'file', value, element };
    case 'submit':
    case 'image':
      return { name, kind: 'button', value, element };
    case 'radio':
    case 'checkbox':
      return { name, kind: 'ticked', value: checked === undefined ? '' : value || 'on', element };
    default:
      return { name, kind: 'text', value, element };
  }
}

/** The option that is chosen at first. */
function chosenIn(select: PageElement): string {
  const options = elementsIn(select).filter(({ name }) => name === 'option');
  const chosen = options.find(({ attributes }) => attributes['selected'] !== undefined) ?? options[0];
  return chosen ? (chosen.attributes['value'] ?? textIn(chosen)) : '';
}

/** Whether a form has a field of this name that a person fills. */
export const asksFor = (form: Form, name: string): boolean =>
  form.fields.some((field) => field.name === name && field.kind !== 'hidden' && field.kind !== 'button');

/** Whether a form has a field of this name at all. */
export const has = (form: Form, name: string): boolean => form.fields.some((field) => field.name === name);
