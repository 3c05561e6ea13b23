import { type Application, type ProjectReflection, type Reflection, ReflectionKind } from 'typedoc';

/**
 * Lets `{@link ProtocolError}` resolve in a file that does not import it, as long as one package alone exports the name.
 */
export function namedLinks(app: Application): void {
  app.converter.addUnknownSymbolResolver((reference, from) => {
    const path = reference.symbolReference?.path ?? [];
    if (path.length !== 1 || reference.moduleSource !== undefined) return undefined;
    const found = exportsNamed(from.project, path[0]?.path ?? '');
    // A reflection is taken here as well as an address, though the type has only that.
    return found.length === 1 ? { target: found[0] as unknown as string } : undefined;
  });
}

function exportsNamed(project: ProjectReflection, name: string): readonly Reflection[] {
  return project
    .getReflectionsByKind(ReflectionKind.All)
    .filter((one) => one.name === name && one.parent?.kindOf(ReflectionKind.Module) && one.isDeclaration());
}
