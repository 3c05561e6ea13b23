import { CLIENT_STATES, OFFERED_WITH, OFFERS, STATES, type StateEntry } from './generated/states.js';

export { CLIENT_STATES, OFFERED_WITH, OFFERS, STATES, type StateEntry };

/** One of {@link CLIENT_STATES}. */
export type ClientState = (typeof CLIENT_STATES)[number];

/** One of {@link OFFERS}. */
export type Offer = (typeof OFFERS)[number];
