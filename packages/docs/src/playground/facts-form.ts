import type { Facts } from '@offline-activation/fingerprint';
import { h } from './dom.js';

/** The machine's facts, to be edited: a value each, or that it cannot be read. */
export class FactsForm {
  readonly #list: HTMLElement;
  readonly #changed: () => void;

  constructor(list: HTMLElement, changed: () => void) {
    this.#list = list;
    this.#changed = changed;
  }

  set(facts: Readonly<Record<string, string>>): void {
    this.#list.replaceChildren(...Object.entries(facts).map(([name, value]) => this.#row(name, value)));
  }

  get(): Facts {
    const rows = [...this.#list.querySelectorAll<HTMLElement>('.fact')].map(
      (row): [string, string | null] => {
        const value = row.querySelector<HTMLInputElement>('.value')?.value ?? '';
        const readable = row.querySelector<HTMLInputElement>('.readable')?.checked ?? false;
        return [row.dataset['name'] ?? '', readable ? value : null];
      },
    );
    return Object.fromEntries(rows);
  }

  #row(name: string, value: string): HTMLElement {
    const input = h('input', {
      class: 'value',
      value,
      'aria-label': name,
      spellcheck: 'false',
      autocomplete: 'off',
    });
    const readable = h('input', { class: 'readable', type: 'checkbox', checked: '' });
    readable.addEventListener('change', () => {
      input.disabled = !readable.checked;
      this.#changed();
    });
    input.addEventListener('input', this.#changed);
    const label = h('label', {}, readable, ' can be read');
    return h('div', { class: 'fact', 'data-name': name }, h('code', {}, name), input, label);
  }
}
