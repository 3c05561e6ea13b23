import type { Requirement } from '../../src/requirement.js';
import type { Output } from '../typescript.js';
import { controlInterface } from './control-interface.js';
import { documentOf } from './document.js';
import { serverInterface } from './server-interface.js';
import { storyOf, type WorkedExamples } from './story.js';

/** Makes the OpenAPI documents: of a license server, and of the control interface of one under test. */
export function openApiOutputs(
  requirements: readonly Requirement[],
  examples: Readonly<Record<string, object>>,
): readonly Output[] {
  const worked = examples as unknown as WorkedExamples;
  const story = storyOf(worked);
  const sources = { requirements, licenseFile: worked['license-file.json'] };
  const output = (path: string, document: object): Output => ({
    path,
    content: `${JSON.stringify(document, undefined, 2)}\n`,
  });
  return [
    output('spec/openapi.json', documentOf(serverInterface(story), sources)),
    output('spec/openapi.control.json', documentOf(controlInterface(story), sources)),
  ];
}
