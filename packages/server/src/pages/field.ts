import { type Html, html } from './html.js';

/** A field with its label, a hint and, after a refusal, what is wrong with it. */
export interface Field {
  /** Name, and the beginning of its ids. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  /** Makes the control out of the attributes that tie it to the rest. */
  readonly control: (attributes: Html) => Html;
}

/**
 * Shows a field: the label, the hint and the error belong to the control.
 *
 * @spec 18.1 (PAGE-2, PAGE-4)
 */
export function field({ name, label, hint, error, control }: Field): Html {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const attributes = html`id="${name}" name="${name}"${described !== '' && html` aria-describedby="${described}"`}${
    error !== undefined && html` aria-invalid="true"`
  }`;
  return html`<div class="field">
<label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${control(attributes)}
${error && html`<p class="error" id="${name}-error">${error}</p>`}
</div>`;
}
