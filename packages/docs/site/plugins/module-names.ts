import { type Application, type Context, Converter, type Reflection } from 'typedoc';
import type { EntryPoint } from '../entry-points.js';

/** Names each module by what is imported, not by the path of its file. */
export function moduleNames(entries: readonly EntryPoint[]): (app: Application) => void {
  const names = new Map(entries.map(({ file, specifier }) => [file, specifier]));
  return (app) => {
    app.converter.on(
      Converter.EVENT_RESOLVE_BEGIN,
      (context) => {
        for (const child of context.project.children ?? []) {
          const name = names.get(fileOf(context, child));
          if (name !== undefined) child.name = name;
        }
      },
      100,
    );
  };
}

/** The source file that declares something; empty where it has none. */
export function fileOf(context: Context, one: Reflection): string {
  return context.getSymbolFromReflection(one)?.declarations?.[0]?.getSourceFile().fileName ?? '';
}
