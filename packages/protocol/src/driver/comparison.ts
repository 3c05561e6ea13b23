import { type Static, Type } from '@sinclair/typebox';
import { integer, lowerName, oneOf } from '../forms.js';
import { VERDICTS } from '../verdict.js';

const names = (description: string) =>
  Type.Array(lowerName({ description: 'Name of a component.' }), { uniqueItems: true, description });

/** How a machine compares with a binding. */
export const DriverComparison = Type.Object(
  {
    verdict: oneOf(VERDICTS, { description: 'What the match rule says.' }),
    score: integer({ minimum: 0, description: 'Weight that is equal.' }),
    unreadable: integer({ minimum: 0, description: 'Weight that cannot be read.' }),
    total: integer({ minimum: 1, description: 'Weight of the whole binding.' }),
    changed: names('Components with another digest now, in any order.'),
    missing: names('Components that cannot be read now, in any order.'),
  },
  { description: 'How a machine compares with a binding.', 'x-spec': '8.3' },
);

/** @interface */
export type DriverComparison = Static<typeof DriverComparison>;
