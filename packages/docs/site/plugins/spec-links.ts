import { type Application, Comment, type CommentDisplayPart, Converter, type Reflection } from 'typedoc';
import { linkedCitation } from '../spec/citation-text.js';
import type { Citation, Citations } from '../spec/citations.js';
import type { Places } from '../spec/places.js';
import { fileOf } from './module-names.js';

/** Stands in a document where the code that cites a place of the specification is to be listed. */
export const codeMark = (place: string): string => `<!--code ${place}-->`;
const CODE_MARK = /<!--code ([^ ]+)-->/g;

/**
 * Links the `@spec` tags of the code with the specification, both ways: the tags become links into the chapters, and
 * the marks in the documents become the lists of what cites them.
 */
export function specLinks(places: Places, citations: Citations): (app: Application) => void {
  return (app) => {
    app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
      const { project } = context;
      const pages = new Map<string, string>();
      for (const one of Object.values(project.reflections)) {
        for (const tag of one.comment?.getTags('@spec') ?? []) {
          const text = Comment.combineDisplayParts(tag.content);
          tag.content = [{ kind: 'text', text: linkedCitation(text, places) }];
        }
        if (one.isDeclaration()) pages.set(`${fileOf(context, one)}#${one.name}`, addressOf(one));
      }
      const listed = (place: string) => codeList(citations.of(place), pages);
      for (const one of Object.values(project.reflections))
        if (one.isDocument()) one.content = one.content.map((part) => filled(part, listed));
    });
  };
}

/** `oap:api/` and the names from the module down, as the page links plugin reads it. */
function addressOf(one: Reflection): string {
  const names: string[] = [];
  for (let up: Reflection | undefined = one; up && !up.isProject(); up = up.parent) names.unshift(up.name);
  return `oap:api/${names.map(encodeURIComponent).join('!')}`;
}

function filled(part: CommentDisplayPart, listed: (place: string) => string): CommentDisplayPart {
  if (part.kind !== 'text') return part;
  return { ...part, text: part.text.replace(CODE_MARK, (_, place: string) => listed(place)) };
}

/** What cites a place: linked where it is public, by its file where it is not. */
function codeList(citations: readonly Citation[], pages: ReadonlyMap<string, string>): string {
  const items = citations.map(({ name, file, path }) => {
    const page = pages.get(`${file}#${name}`);
    return page === undefined ? `\`${name}\` in \`${path}\`` : `[\`${name}\`](${page})`;
  });
  return items.length === 0 ? 'None names it alone.' : items.join(', ');
}
