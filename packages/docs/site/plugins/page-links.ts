import {
  type Application,
  DocumentReflection,
  MarkdownEvent,
  PageEvent,
  type ProjectReflection,
  type Reflection,
} from 'typedoc';

const ADDRESS = /href="oap:(api|page|site)\/([^"#]*)(#[^"]*)?"/g;

/**
 * Resolves the addresses that the documents and comments of this site are written with, on whatever page they stand:
 *
 * - `oap:page/URL`: a document, by its address without `.html`.
 * - `oap:api/MODULE!NAME…`: a module, or something in it.
 * - `oap:site/PATH`: a file of the site that TypeDoc knows nothing of.
 */
export function pageLinks(app: Application): void {
  let page: PageEvent | undefined;
  let targets: ReadonlyMap<string, Reflection> = new Map();
  app.renderer.on(PageEvent.BEGIN, (event) => {
    page = event;
    if (targets.size === 0) targets = targetsOf(event.project);
  });
  app.renderer.on(
    MarkdownEvent.PARSE,
    (event) => {
      event.parsedText = event.parsedText.replace(
        ADDRESS,
        (whole, kind: string, path: string, anchor = '') => {
          const target = targets.get(`${kind}/${path}`);
          const url = kind === 'site' ? path : target && app.renderer.router?.getFullUrl(target);
          if (url === undefined) app.logger.warn(`${page?.url}: nothing at ${whole}`);
          return `href="${'../'.repeat((page?.url.split('/').length ?? 1) - 1)}${url}${anchor}"`;
        },
      );
    },
    -1000,
  );
}

/** What can be addressed; where a type and its schema share a name, the type. */
function targetsOf(project: ProjectReflection): ReadonlyMap<string, Reflection> {
  const targets = new Map<string, Reflection>();
  for (const one of Object.values(project.reflections)) {
    if (one instanceof DocumentReflection) targets.set(`page/${one.frontmatter['url']}`, one);
    else if (one.isDeclaration()) {
      const names: string[] = [];
      for (let up: Reflection | undefined = one; up && !up.isProject(); up = up.parent)
        names.unshift(up.name);
      const path = `api/${names.map(encodeURIComponent).join('!')}`;
      if (!targets.has(path) || one.children) targets.set(path, one);
    }
  }
  return targets;
}
