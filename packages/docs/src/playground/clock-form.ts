import { DAY_SECONDS, formatInstant, isInstant, parseInstant } from '@offline-activation/codec';
import { byId, h } from './dom.js';

/** What the clock's buttons move by, in days. */
const MOVES = [-30, -1, 1, 30, 180];

/** The clock: a time to be written, moved, or set to a moment of the artifact. */
export class ClockForm {
  readonly #field = byId('now', HTMLInputElement);
  readonly #moments = byId('moments', HTMLElement);
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#field.addEventListener('input', changed);
    const moves = MOVES.map((days) => this.#button(moveLabel(days), () => this.#moved(days)));
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

  #moved(days: number): number | undefined {
    const now = this.get();
    return now === undefined ? undefined : now + days * DAY_SECONDS;
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

const moveLabel = (days: number): string =>
  `${days < 0 ? '−' : '+'} ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
