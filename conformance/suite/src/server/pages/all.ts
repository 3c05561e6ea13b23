import type { Case } from '../../case.js';
import { BROWSERS } from './browsers.js';
import { FORMS } from './forms.js';
import { MY } from './my.js';
import { OFFLINE } from './offline.js';
import { REFUSALS } from './refusals.js';
import { TEXT_FROM_OUTSIDE } from './text-from-outside.js';

/** The pages for people. @spec 18 */
export const PAGES_CASES: readonly Case[] = [
  ...FORMS,
  ...REFUSALS,
  ...TEXT_FROM_OUTSIDE,
  ...OFFLINE,
  ...MY,
  ...BROWSERS,
];
