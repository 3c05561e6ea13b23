/** Strips Markdown: comments, anchors, links, emphasis and code marks go, their words stay. */
export function plainText(markdown: string): string {
  return strip(markdown, (code) => code);
}

/** Strips Markdown, and the words in code marks too: what stands there is a name, never a keyword. */
export function proseOf(markdown: string): string {
  return strip(markdown, () => '');
}

function strip(markdown: string, ofCode: (code: string) => string): string {
  const codes: string[] = [];
  return markdown
    .replace(/`([^`]*)`/g, (_, code: string) => `\uE000${codes.push(ofCode(code)) - 1}\uE001`)
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*{1,2}([^*]+)\*{1,2}/g, '$1')
    .replace(/\\\|/g, '|')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => codes[Number(index)] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The anchors that a renderer gives to headings, in their order: lower case, punctuation gone, a number for repeats. */
export function headingAnchors(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const slug = plainText(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}
