import type { Walk } from '../walk.js';
import { FILE_STRICT } from './file-strict.js';
import { TEXT_3_SEATS } from './text-3-seats.js';

/** The two public profiles, as walks. */
export const WALKS: readonly Walk[] = [TEXT_3_SEATS, FILE_STRICT];
