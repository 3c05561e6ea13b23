import type { Carriage } from './carriage.js';
import { FILE_CARRIAGES } from './file.js';
import { FORM_CARRIAGES } from './form.js';
import { TEXT_CARRIAGES } from './text.js';

/** Every carriage, of every form. */
export const CARRIAGES: readonly Carriage[] = [...TEXT_CARRIAGES, ...FORM_CARRIAGES, ...FILE_CARRIAGES];
