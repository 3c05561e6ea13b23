import type { Draft } from '../draft.js';
import { GENERATION, type Scene } from '../scene.js';
import { asMachine, verifying } from './verifying.js';

/** What only a receipt's reader sees: its product, and nothing of the machine. */
export function receiptSteps(scene: Scene): Draft[] {
  const { product, stranger } = scene;
  return [
    {
      id: 'receipt/any-machine',
      title: 'A receipt is read whatever the machine and the generation: steps 9 to 11 are of tokens.',
      requirements: ['READ-4'],
      ...verifying(scene, 'receipt', {
        product,
        machine: asMachine(stranger, product),
        generation: GENERATION + 4,
      }),
      means: 'accept',
    },
    {
      id: 'receipt/product/another',
      title: 'A receipt for another product is refused.',
      requirements: ['READ-4'],
      ...verifying(scene, 'receipt', { product: 'another' }),
      means: 'product-mismatch',
      parent: 'receipt/any-machine',
      differs: 'the application is another product.',
    },
  ];
}
