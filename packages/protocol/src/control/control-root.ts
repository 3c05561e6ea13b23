import { type Static, Type } from '@sinclair/typebox';
import { oneOf, url } from '../forms.js';

/** What the control interface of a server under test offers. */
export const Capability = oneOf(['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'], {
  description: 'What the control interface of a server under test offers.',
  'x-spec': '13.1',
});

/** What the control interface of a server under test offers. */
export type Capability = Static<typeof Capability>;

/** Answer at the control URL. */
export const ControlRoot = Type.Object(
  {
    control: Type.Literal(1, { description: 'Version of the control interface.' }),
    capabilities: Type.Array(Capability, { uniqueItems: true, description: 'What is offered.' }),
    worlds: url({ description: 'URL that `POST` makes worlds at.' }),
  },
  { description: 'Answer at the control URL.', 'x-spec': '13.1' },
);

/** @interface */
export type ControlRoot = Static<typeof ControlRoot>;
