const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a page never shows: controls (line ends and tabs aside), format characters such as those of direction, halves. */
const INVISIBLE = /[\p{Cf}\p{Surrogate}]|(?![\n\t])\p{Cc}/gu;

/**
 * Writes text from anywhere so that a page shows it as text: markup is inert, and what cannot be seen shows as U+FFFD.
 *
 * @spec 18.1 (PAGE-5)
 */
export function escapeHtml(text: string): string {
  return text.replace(INVISIBLE, '\uFFFD').replace(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? '');
}
