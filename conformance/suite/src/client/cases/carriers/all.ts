import type { ClientCase } from '../../case.js';
import { CONTENTS } from './contents.js';
import { FILE_NAMES } from './file-names.js';

/** License files and pasted tokens, whatever happened to them on their way. */
export const CARRIER_CASES: readonly ClientCase[] = [...FILE_NAMES, ...CONTENTS];
