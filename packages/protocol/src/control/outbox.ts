import { type Static, Type } from '@sinclair/typebox';

/** A mail that a world has sent. */
export const Mail = Type.Object(
  {
    to: Type.String({ description: 'Address.' }),
    subject: Type.String({ description: 'Subject line.' }),
    text: Type.String({ description: 'Body.' }),
    link: Type.String({ minLength: 1, description: 'The secret for a portal session.' }),
  },
  { description: 'A mail that a world has sent.', 'x-spec': '13.2' },
);

/** @interface */
export type Mail = Static<typeof Mail>;

/** Every mail of a world. */
export const Outbox = Type.Object(
  { mails: Type.Array(Mail, { description: 'Mails, oldest first.' }) },
  { description: 'Every mail of a world.', 'x-spec': '13.2' },
);

/** @interface */
export type Outbox = Static<typeof Outbox>;
