import { byId } from './dom.js';

/** A file that was dropped or chosen: its bytes decide, its name is only shown. */
interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where an artifact is pasted, dropped or chosen. */
export class CarrierForm {
  readonly #text = byId('artifact', HTMLTextAreaElement);
  readonly #name = byId('file-name', HTMLElement);
  #dropped: Dropped | undefined;

  constructor(changed: () => void) {
    this.#text.addEventListener('input', () => {
      this.#drop(undefined);
      changed();
    });
    const chooser = byId('file', HTMLInputElement);
    const take = async (file: File | undefined) => {
      if (file === undefined) return;
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.#drop({ name: file.name, bytes });
      this.#text.value = new TextDecoder().decode(bytes);
      changed();
    };
    chooser.addEventListener('change', () => take(chooser.files?.[0]));
    const page = document.documentElement;
    page.addEventListener('dragover', (event) => {
      event.preventDefault();
      page.classList.add('dragging');
    });
    page.addEventListener('dragleave', () => page.classList.remove('dragging'));
    page.addEventListener('drop', (event) => {
      event.preventDefault();
      page.classList.remove('dragging');
      void take(event.dataTransfer?.files[0]);
    });
  }

  get(): Uint8Array | string {
    return this.#dropped?.bytes ?? this.#text.value;
  }

  set(text: string): void {
    this.#drop(undefined);
    this.#text.value = text;
  }

  #drop(dropped: Dropped | undefined): void {
    this.#dropped = dropped;
    this.#name.textContent =
      dropped === undefined
        ? ''
        : `${dropped.name} (${dropped.bytes.length} bytes; the name decides nothing)`;
  }
}
