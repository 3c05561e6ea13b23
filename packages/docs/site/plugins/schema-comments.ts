import {
  type Application,
  Comment,
  CommentTag,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  type SomeType,
} from 'typedoc';

/** As much of a JSON Schema as is read here. */
interface Schema {
  readonly description?: string;
  readonly 'x-spec'?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/**
 * One text, two outputs: what a TypeBox schema says of itself and of its members documents the type made of it.
 *
 * A schema's own inferred type is as long as the schema and says nothing more: its page names TypeBox's type only.
 *
 * @param schemas - What a module exports, by its specifier and the export's name.
 */
export function schemaComments(schemas: Readonly<Record<string, object>>): (app: Application) => void {
  return (app) => {
    app.converter.on(
      Converter.EVENT_RESOLVE_BEGIN,
      ({ project }) => {
        for (const [specifier, exported] of Object.entries(schemas)) {
          const module = project.getChildByName([specifier]) as DeclarationReflection | undefined;
          if (module === undefined) throw new Error(`no module ${specifier}`);
          const values = exported as Readonly<Record<string, unknown>>;
          for (const child of module.children ?? []) {
            const schema = values[child.name];
            if (isSchema(schema)) describe(project, child, schema);
          }
        }
      },
      50,
    );
  };
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && Object.getOwnPropertySymbols(value).length > 0;

function describe(project: ProjectReflection, child: DeclarationReflection, schema: Schema): void {
  comment(child, schema);
  if (child.kindOf(ReflectionKind.Variable)) {
    if (child.type) project.removeTypeReflections(child.type);
    child.type = ReferenceType.createBrokenReference(typeBoxName(schema), project, '@sinclair/typebox');
  } else describeMembers(child, schema);
}

function typeBoxName(schema: Schema): string {
  const kind = Object.getOwnPropertySymbols(schema).find(({ description }) => description === 'TypeBox.Kind');
  return `T${String((schema as unknown as Record<symbol, unknown>)[kind ?? Symbol()] ?? 'Schema')}`;
}

function describeMembers(owner: DeclarationReflection, schema: Schema): void {
  for (const member of owner.children ?? []) {
    const own = schema.properties?.[member.name];
    if (own === undefined) continue;
    comment(member, own);
    describeType(member.type, own);
  }
  describeType(owner.type, schema);
}

/** What stands inside a type: members of an object written in place, of the items of an array, of an alternative. */
function describeType(type: SomeType | undefined, schema: Schema): void {
  if (type?.type === 'reflection') describeMembers(type.declaration, schema);
  else if (type?.type === 'array' && schema.items) describeType(type.elementType, schema.items);
  else if (type?.type === 'union') {
    const objects = type.types.filter((one) => one.type === 'reflection');
    const forms = schema.anyOf?.filter(({ properties }) => properties) ?? [schema];
    for (const [index, one] of objects.entries()) describeType(one, forms[index] ?? schema);
  }
}

/** Adds the schema's words, and its section, where the source has none. */
function comment(target: DeclarationReflection, schema: Schema): void {
  target.comment ??= new Comment();
  if (target.comment.summary.length === 0 && schema.description !== undefined)
    target.comment.summary = [{ kind: 'text', text: schema.description }];
  const section = schema['x-spec'];
  if (section !== undefined && !target.comment.getTag('@spec'))
    target.comment.blockTags.push(new CommentTag('@spec', [{ kind: 'text', text: section }]));
}
