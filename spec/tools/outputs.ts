import { chapters, chapterText } from '../src/chapter.js';
import type { Requirement } from '../src/requirement.js';
import { type Fault, readChapters } from './chapter-lint.js';
import { jsonSchemaOf } from './json-schema.js';
import { withTables } from './tables.js';
import type { Output } from './typescript.js';

/** Generated files that lie in the package `spec`, and what is wrong with its chapters. */
export interface SpecOutputs {
  readonly outputs: readonly Output[];
  readonly requirements: readonly Requirement[];
  readonly faults: readonly Fault[];
}

const json = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

/** Makes the chapters with their tables, the requirements and the JSON Schemas. */
export function specOutputs(schemas: Readonly<Record<string, object>>): SpecOutputs {
  const filled = chapters().map((file) => ({ file, markdown: withTables(chapterText(file)) }));
  const { requirements, faults } = readChapters(filled);
  return {
    requirements,
    faults,
    outputs: [
      ...filled.map(({ file, markdown }) => ({ path: `spec/chapters/${file}`, content: markdown })),
      { path: 'spec/requirements.json', content: json(requirements) },
      ...Object.entries(schemas).map(([name, schema]) => ({
        path: `spec/schemas/${name}.json`,
        content: json(jsonSchemaOf(name, schema)),
      })),
    ],
  };
}
