import type { Parcel } from './courier.js';

/** Something that arrives as it is, and is not what is wanted: the oracle says how it has to be refused. */
export const wrongly = (what: string, content: string, name?: string): Parcel => ({
  what,
  content,
  name,
  clean: { content, name },
  did: [],
  requirement: undefined,
});
