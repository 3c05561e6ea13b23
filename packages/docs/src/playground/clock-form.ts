import { addDuration, formatInstant, isInstant, parseDuration, parseInstant } from '@offline-activation/codec';
import { byId, h } from './dom.js';

/** What the clock's buttons move by. */
const MOVES = [
  ['− 1 month', '-P1M'],
  ['− 1 day', '-P1D'],
  ['+ 1 day', 'P1D'],
  ['+ 1 month', 'P1M'],
  ['+ 6 months', 'P6M'],
] as const;

/** The clock: a time to be written, moved, or set to a moment of the artifact. */
export class ClockForm {
  readonly #field = byId('now', HTMLInputElement);
  readonly #moments = byId('moments', HTMLElement);
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#field.addEventListener('input', changed);
    const moves = MOVES.map(([label, duration]) => this.#button(label, () => this.#moved(duration)));
    const today = this.#button('today', () => Math.floor(Date.now() / 1000));
    byId('moves', HTMLElement).replaceChildren(...moves, today);
  }

  /** Seconds since 1970-01-01T00:00:00Z; undefined while what is written is no time. */
  get(): number | undefined {
    const now = parseInstant(this.#field.value.trim()) ?? undefined;
    this.#field.setAttribute('aria-invalid', String(now === undefined));
    return now;
  }

  set(time: string): void {
    this.#field.value = time;
  }

  /** Offers the moments at which something changes. */
  offer(moments: Readonly<Record<string, number>>): void {
    const buttons = Object.entries(moments).map(([label, instant]) => this.#button(label, () => instant));
    this.#moments.replaceChildren(...buttons);
  }

  #moved(text: string): number | undefined {
    const now = this.get();
    const duration = parseDuration(text.replace('-', ''));
    if (now === undefined || duration === null) return undefined;
    return text.startsWith('-') ? addDuration(now, { ...duration, count: -duration.count }) : addDuration(now, duration);
  }

  #button(label: string, to: () => number | undefined): HTMLElement {
    const button = h('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      const instant = to();
      if (instant === undefined || !isInstant(instant)) return;
      this.set(formatInstant(instant));
      this.#changed();
    });
    return button;
  }
}
