import { field } from './field.js';
import { type Html, html } from './html.js';

/** What is wrong with one of two fields. */
export interface CodeFault {
  readonly field: string;
  readonly says: string;
}

/** The two ways in which a code gets into a page: pasted, or as a file. */
export function codeFields(what: string, extension: string, text = '', fault?: CodeFault): Html {
  const errorOf = (name: string) => (fault?.field === name ? fault.says : undefined);
  return html`${field({
    name: 'code',
    label: `Paste the ${what}`,
    hint: 'All of it. Quote marks, line breaks and text around it do no harm.',
    error: errorOf('code'),
    // A line end directly behind the tag is not part of the text.
    control: (tied) =>
      html`<textarea ${tied} rows="6" spellcheck="false" autocomplete="off" autocapitalize="off">
${text}</textarea>`,
  })}
${field({
  name: 'file',
  label: 'Or choose the file',
  hint: `Saved under a name that ends in ${extension}; any other name is fine too.`,
  error: errorOf('file'),
  control: (tied) => html`<input ${tied} type="file">`,
})}`;
}
