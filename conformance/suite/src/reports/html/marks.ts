import type { Status } from '../../runner/row.js';
import type { RequirementStatus } from '../../verdict/requirement-verdict.js';
import { REQUIREMENT_WORDS, STATUS_WORDS } from '../words.js';
import { type Markup, markup } from './markup.js';

/** How bad something is: the only thing that colour says. A sign and a word always say it too. */
export type Tone = 'bad' | 'odd' | 'good' | 'quiet';

const OF_STATUS: Readonly<Record<Status, readonly [sign: string, tone: Tone]>> = {
  pass: ['✓', 'good'],
  fail: ['✕', 'bad'],
  warn: ['!', 'odd'],
  blocked: ['⊘', 'odd'],
  untestable: ['○', 'odd'],
  'not-applicable': ['–', 'quiet'],
  'harness-error': ['‼', 'bad'],
  unmeasured: ['?', 'odd'],
  'expected-fail': ['≈', 'odd'],
  stale: ['↻', 'bad'],
};

const OF_REQUIREMENT: Readonly<Record<RequirementStatus, readonly [sign: string, tone: Tone]>> = {
  passed: ['✓', 'good'],
  failed: ['✕', 'bad'],
  warned: ['!', 'odd'],
  'expected-fail': ['≈', 'odd'],
  stale: ['↻', 'bad'],
  blocked: ['⊘', 'odd'],
  untestable: ['○', 'odd'],
  'not-exercised': ['◌', 'odd'],
  'not-applicable': ['–', 'quiet'],
  'no-case': ['·', 'quiet'],
  excluded: ['∅', 'quiet'],
  derived: ['∑', 'quiet'],
};

export const toneOf = (status: Status): Tone => OF_STATUS[status][1];
export const toneOfRequirement = (status: RequirementStatus): Tone => OF_REQUIREMENT[status][1];

/** A sign for the eye and a word for the ear. */
export const mark = (status: Status): Markup => sign(OF_STATUS[status], STATUS_WORDS[status]);
export const requirementMark = (status: RequirementStatus): Markup =>
  sign(OF_REQUIREMENT[status], REQUIREMENT_WORDS[status]);

const sign = ([character, tone]: readonly [string, Tone], word: string): Markup =>
  markup`<span class="mark ${tone}" aria-hidden="true">${character}</span><span class="unseen">${word}: </span>`;
