import {
  type Application,
  BaseRouter,
  DeclarationReflection,
  DocumentReflection,
  ProjectReflection,
  type Reflection,
  ReflectionKind,
} from 'typedoc';

/** Addresses that a person can read and that stay: `spec/05-token.html`, `api/keys/tweetnacl.html`. */
class SiteRouter extends BaseRouter {
  protected override getIdealBaseName(target: Reflection): string {
    if (target instanceof DocumentReflection) return String(target.frontmatter['url'] ?? target.name);
    const names: string[] = [];
    for (
      let one: Reflection | undefined = target;
      one && !(one instanceof ProjectReflection);
      one = one.parent
    )
      names.unshift(
        one.kindOf(ReflectionKind.Module) ? one.name.replace('@offline-activation/', '') : one.name,
      );
    // A schema and the type that it describes bear one name.
    const suffix = target.kindOf(ReflectionKind.Variable) && hasNamesake(target) ? '.schema' : '';
    return `api/${names.join('/')}${suffix}`;
  }
}

function hasNamesake(target: Reflection): boolean {
  const siblings = target.parent instanceof DeclarationReflection ? (target.parent.children ?? []) : [];
  return siblings.some((one) => one !== target && one.name === target.name);
}

/** Defines the router `site`. */
export function router(app: Application): void {
  app.renderer.defineRouter('site', SiteRouter);
}
