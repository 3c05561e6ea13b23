import * as protocol from '@offline-activation/protocol';
import { jsonSchemaOf } from '../json-schema.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };
type JsonObject = { readonly [member: string]: Json };

/** Makes references to schemas, and collects what they lead to. */
export interface Components {
  /** A reference to the schema of a name in `SCHEMAS`. */
  refTo(name: protocol.SchemaName): { readonly $ref: string };
  /** Every schema that a reference leads to, in the order of names. */
  collected(): Readonly<Record<string, object>>;
}

const KIND = Symbol.for('TypeBox.Kind');
const REF = '#/components/schemas/';

/** The forms of chapter 3 that many members share, each shown by a member that has it. */
const FORMS: Readonly<Record<string, readonly [member: { readonly pattern?: string }, description: string]>> =
  {
    Time: [
      protocol.Clock.properties.now,
      'An instant `YYYY-MM-DDThh:mm:ssZ`: RFC 3339, UTC, whole seconds, years 0001 to 9999, a day that exists (§3.2).',
    ],
    Envelope: [
      protocol.ActivationAnswer.properties.token,
      'An artifact as text: header, payload with signature, and the footer of those that an issuer signed (§3.1).',
    ],
    KeyId: [protocol.DirectoryKey.properties.kid, 'Id of a key: PASERK `k4.pid.` (§3.4).'],
    PublicKey: [
      protocol.DirectoryKey.properties.key,
      'An Ed25519 public key: PASERK `k4.public.`, 32 bytes in strict base64url (§3.4).',
    ],
    SecretKey: [
      protocol.IssuerKey.properties.secret,
      'An Ed25519 secret key: PASERK `k4.secret.`, seed then public key in strict base64url (§3.4). For tests only.',
    ],
  };

/**
 * Makes the schemas of a self-contained document out of those of the package `protocol`.
 *
 * A schema that `protocol` exports becomes a component under the name of its export, also where it stands inside
 * another; so does a form of {@link FORMS}. What is left is as in `spec/schemas/`, without `$schema` and `$id`.
 */
export function componentsOf(): Components {
  const named = new Map(schemaExports().map(([name, schema]) => [JSON.stringify(plain(schema)), name]));
  const forms = new Map(Object.entries(FORMS).map(([name, [{ pattern = '' }]]) => [pattern, name]));
  const collected = new Map<string, object>();

  const component = (name: string, schema: JsonObject): { readonly $ref: string } => {
    if (!collected.has(name)) {
      collected.set(name, {});
      collected.set(name, inside(schema));
    }
    return { $ref: REF + name };
  };
  const hoisted = (schema: JsonObject): JsonObject => {
    const name = named.get(JSON.stringify(schema));
    if (name !== undefined) return component(name, schema);
    const { description = '', ...form } = schema;
    const formName = forms.get(String(form['pattern']));
    if (formName === undefined) return inside(schema);
    if (!collected.has(formName)) collected.set(formName, { description: FORMS[formName]?.[1], ...form });
    return { $ref: REF + formName, description };
  };
  const inside = (schema: JsonObject): JsonObject => {
    const members = Object.entries(schema).map(([keyword, value]): [string, Json] => {
      if (keyword === 'properties') {
        const inner = Object.entries(value as Record<string, JsonObject>);
        return [keyword, Object.fromEntries(inner.map(([member, each]) => [member, hoisted(each)]))];
      }
      if (keyword === 'items') return [keyword, hoisted(value as JsonObject)];
      if (keyword === 'anyOf') return [keyword, (value as JsonObject[]).map(hoisted)];
      return [keyword, value];
    });
    return Object.fromEntries(members);
  };
  return {
    refTo(name) {
      const schema = plain(protocol.SCHEMAS[name]);
      const exported = named.get(JSON.stringify(schema));
      if (exported === undefined) throw new Error(`protocol does not export the schema ${name}`);
      return component(exported, schema);
    },
    collected: () => Object.fromEntries([...collected].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function schemaExports(): readonly (readonly [name: string, schema: object])[] {
  return Object.entries(protocol).flatMap(([name, value]): [string, object][] =>
    typeof value === 'object' && KIND in value ? [[name, value]] : [],
  );
}

function plain(schema: object): JsonObject {
  const { $schema: _, $id: __, ...rest } = jsonSchemaOf('', schema);
  return rest as JsonObject;
}
