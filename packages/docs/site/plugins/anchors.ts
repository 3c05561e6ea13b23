import { type Application, PageEvent, type RouterTarget } from 'typedoc';

/** As much of markdown-it as is used here; it comes without types. */
interface Markdown {
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}
type Rule = (tokens: readonly { readonly content: string }[], index: number, ...rest: unknown[]) => string;

const ANCHOR = /<a id="([^"]+)">/g;

/**
 * Lets links to `<a id="seat-4">` resolve: TypeDoc itself knows the anchors of headings only.
 *
 * The loader of markdown-it is an option, and options are fixed once the plugins are loaded: so it is set here.
 */
export function anchors(app: Application): void {
  let page: RouterTarget | undefined;
  app.renderer.on(PageEvent.BEGIN, (event) => {
    page = event.isReflectionEvent() ? event.model : undefined;
  });
  app.options.setValue('markdownItLoader', (parser: Markdown) => {
    for (const kind of ['html_inline', 'html_block']) {
      const render = parser.renderer.rules[kind];
      parser.renderer.rules[kind] = (tokens, index, ...rest) => {
        const html = tokens[index]?.content ?? '';
        for (const [, id = ''] of html.matchAll(ANCHOR)) {
          if (page !== undefined) app.renderer.router?.getSlugger(page).slug(id);
        }
        return render?.(tokens, index, ...rest) ?? html;
      };
    }
  });
}
