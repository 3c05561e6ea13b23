import { Type } from '@sinclair/typebox';
import { type Described, oneOf, time } from '../forms.js';
import { OFFERS } from '../generated/states.js';

/* The forms that several messages of the driver protocol share (spec §17.3, §17.4). */

/** The instant at which a call is made. */
export const now = () => time({ description: 'The clock, as the client reads it in this call.' });

/** Bytes in base64, with padding. */
export const bytes = (options: Described) =>
  Type.String({
    pattern: '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
    ...options,
  });

/** Whether the person has seen the label and agreed that it is sent. */
export const shareLabel = () =>
  Type.Optional(
    Type.Boolean({
      description: 'Whether the person has seen the label and agrees that it is sent; absent: false.',
    }),
  );

/** What the person is offered. */
export const offers = () =>
  Type.Array(oneOf(OFFERS, { description: 'An offer of the registry.' }), {
    uniqueItems: true,
    description: 'What the person is offered, in the order of the registry.',
  });
