import type { Parts } from '../parts.js';

/** What every page works with. */
export interface Site {
  readonly parts: Parts;
  /** Base URL without a slash at its end. */
  readonly base: () => string;
}

/** The path of something below the base URL, as a page links to it. */
export const hrefOf = ({ base }: Site, path: string): string =>
  new URL(base()).pathname.replace(/\/$/, '') + path;

/** What a product is called; a product that is not ours by its id. */
export const productName = ({ parts }: Site, id: string): string =>
  parts.products.find((product) => product.id === id)?.name ?? id;
