import { ERROR_CODES, ERROR_STAGES } from './generated/errors.js';

export { ERROR_CODES, ERROR_STAGES };

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One of {@link ERROR_STAGES}. */
export type ErrorStage = (typeof ERROR_STAGES)[number];
