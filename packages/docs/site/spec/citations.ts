import { readdirSync, readFileSync } from 'node:fs';
import { API_FOLDERS } from '../entry-points.js';
import { inRepository } from '../places.js';
import { namedIn } from './citation-text.js';

/** Code that cites the specification with `@spec`. */
export interface Citation {
  readonly name: string;
  /** Its source file, absolute. */
  readonly file: string;
  /** The same, relative to the repository. */
  readonly path: string;
}

/** Code by what it cites. */
export interface Citations {
  /** What cites an id, or a section without naming an id. */
  of(place: string): readonly Citation[];
}

const COMMENT = /\/\*\*((?:(?!\*\/)[\s\S])*?@spec (?:(?!\*\/)[\s\S])*)\*\/\s*([^\n]*)/g;
const DECLARED =
  /^(?:export )?(?:declare |abstract )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)|^(?:readonly |static |async |override )*'?([\w-]+)/;

/** Reads the `@spec` tags of all packages, of what is not exported too. */
export function citationsOfCode(): Citations {
  const byPlace = new Map<string, Citation[]>();
  for (const folder of API_FOLDERS) {
    for (const entry of readdirSync(inRepository(`${folder}/src`), { recursive: true, encoding: 'utf8' })) {
      const path = `${folder}/src/${entry.replaceAll('\\', '/')}`;
      if (path.endsWith('.ts')) readFile(path, byPlace);
    }
  }
  return { of: (place) => byPlace.get(place) ?? [] };
}

function readFile(path: string, byPlace: Map<string, Citation[]>): void {
  const file = inRepository(path);
  for (const [, comment = '', line = ''] of readFileSync(file, 'utf8').matchAll(COMMENT)) {
    const found = DECLARED.exec(line);
    const name = found?.[1] ?? found?.[2];
    if (name === undefined) continue;
    const [, tag = ''] = comment.split('@spec ');
    const { sections, ids } = namedIn(tag.split(/\n\s*\*\s*@/)[0] ?? '');
    for (const place of ids.length > 0 ? ids : sections) {
      const known = byPlace.get(place) ?? [];
      if (!known.some((one) => one.name === name && one.path === path)) known.push({ name, file, path });
      byPlace.set(place, known);
    }
  }
}
