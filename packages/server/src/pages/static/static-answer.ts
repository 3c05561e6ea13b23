/** Answers with a static part of the pages. @spec 11.2 (HTTP-10) */
export function staticAnswer(type: 'text/css' | 'text/javascript', text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'max-age=600',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
