/** A document of the site. */
export interface Page {
  /** Where it lies in the repository, or would: links in it are relative to this. */
  readonly path: string;
  readonly title: string;
  /** Address in the site, without `.html`. */
  readonly url: string;
  /** Markdown, without a first heading: the title is shown. */
  readonly text: string;
  readonly children?: readonly Page[];
}

/** All pages, those below others too. */
export const flattened = (pages: readonly Page[]): readonly Page[] =>
  pages.flatMap((page) => [page, ...flattened(page.children ?? [])]);

/** Splits a Markdown file into its first heading and the rest. */
export function titled(markdown: string): { readonly title: string; readonly text: string } {
  const found = /^# (.+)\n+/.exec(markdown);
  if (found === null) throw new Error(`no heading: ${markdown.slice(0, 40)}`);
  return { title: found[1] ?? '', text: markdown.slice(found[0].length) };
}
