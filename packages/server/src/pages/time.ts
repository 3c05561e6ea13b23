import { type Html, html } from './html.js';

const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/**
 * Shows an instant in words, to the minute.
 *
 * @param text - RFC 3339 in UTC, whole seconds.
 * @spec 18.1
 */
export function timeElement(text: string): Html {
  return html`<time datetime="${text}">${WORDS.format(new Date(text))} UTC</time>`;
}
