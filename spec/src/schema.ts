import { readdirSync } from 'node:fs';
import { dataOf, specFolder } from './folder.js';

/** A JSON Schema of draft 2020-12. */
export interface JsonSchema {
  /** `urn:oap:schema:` and the schema's name. */
  readonly $id: string;
  readonly $schema: string;
  readonly [keyword: string]: unknown;
}

/** Returns every JSON Schema by its name, as `machine-code`, in the order of names. */
export function schemas(): Readonly<Record<string, JsonSchema>> {
  const files = readdirSync(new URL('schemas/', specFolder)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.sort().map((file) => [file.slice(0, -'.json'.length), dataOf(`schemas/${file}`) as JsonSchema]),
  );
}
