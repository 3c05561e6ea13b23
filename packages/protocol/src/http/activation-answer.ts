import { type Static, Type } from '@sinclair/typebox';
import { envelope } from '../forms.js';
import { ActivationView } from './activation-view.js';

/** Answer to an activation request and to a check-in. */
export const ActivationAnswer = Type.Object(
  {
    token: envelope({ description: 'The activation token: an envelope of kind `token`.' }),
    activation: ActivationView,
  },
  { description: 'Answer to an activation request and to a check-in.', 'x-spec': '11.4' },
);

/** @interface */
export type ActivationAnswer = Static<typeof ActivationAnswer>;
