import { ARRIVED_NAMES } from '../../client/cases/carriers/names.js';
import { PRODUCT } from '../../client/vendor.js';
import { writeFile } from '../../oracle/carrier-file.js';
import { KINDS } from '../../oracle/kinds.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';
import { hyphened } from './carriers.js';

/** Names of files: what is written, and that none matters. @spec 7.2 (FILE-6), 7 (CARR-1) */
export function fileName(scene: Scene): Draft[] {
  const { product } = scene;
  const load = hyphened(scene);
  const bytes = (text: string) => Buffer.from(text).toString('base64');
  const good = bytes(writeFile(load.kind, load.envelope, load.facts));
  const page = bytes(`<!DOCTYPE html><html><head><title>${product}</title></head></html>`);
  const names = ARRIVED_NAMES.filter(({ about }, n) => !about.startsWith('extension') || n % 4 === 0);
  const arrived = (name: string) => name.replaceAll(PRODUCT, product);
  return [
    ...KINDS.map(
      (kind): Draft => ({
        id: `file-name/of-${kind}`,
        title: `The canonical name of the file of a ${kind}.`,
        requirements: ['FILE-6'],
        op: 'file-name',
        input: { kind, product },
        means: 'accept',
      }),
    ),
    ...names.map(
      ({ about, name }, n): Draft => ({
        id: `file-name/arrived-${n + 1}`,
        title: `A file is read under whatever name it arrives (${about}).`,
        requirements: ['CARR-1'],
        op: 'open-file',
        input: { name: arrived(name), bytes: good },
        means: 'accept',
      }),
    ),
    ...names
      .filter((_, n) => n % 9 === 0)
      .map(
        ({ about, name }): Draft => ({
          id: `file-name/page-${names.findIndex((one) => one.name === name) + 1}`,
          title: `What is no license is refused under every name (${about}).`,
          requirements: ['CARR-1'],
          op: 'open-file',
          input: { name: arrived(name), bytes: page },
          means: 'malformed',
          parent: `file-name/arrived-${names.findIndex((one) => one.name === name) + 1}`,
          differs: 'the content is a web page.',
        }),
      ),
  ];
}
