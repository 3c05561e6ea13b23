import type { Id } from '../requirement.js';
import { isAccepting, type Vector } from './vector.js';

/** What data can show of a sentence: that it lets something pass, that it refuses something, or both. */
type Shows = 'both' | 'accepted' | 'refused';

/** Every sentence that frozen calls can show. What depends on states, time that passes or a server's records is not here. */
export const DATA_SHOWS: Readonly<Partial<Record<Id, Shows>>> = {
  'ENV-1': 'accepted',
  'ENV-2': 'refused',
  'ENV-3': 'accepted',
  'ENV-4': 'accepted',
  'ENV-5': 'refused',
  'ENV-6': 'refused',
  'ENV-7': 'refused',
  'ENV-8': 'refused',
  'JSON-1': 'refused',
  'JSON-2': 'refused',
  'JSON-3': 'refused',
  'JSON-4': 'refused',
  'JSON-5': 'refused',
  'JSON-6': 'accepted',
  'JSON-7': 'refused',
  'JSON-8': 'accepted',
  'JSON-9': 'accepted',
  'JSON-10': 'refused',
  'SIG-1': 'refused',
  'SIG-2': 'refused',
  'SIG-3': 'refused',
  'SIG-4': 'refused',
  'SIG-5': 'both',
  'KEY-2': 'both',
  'READ-1': 'refused',
  'READ-2': 'refused',
  'READ-3': 'both',
  'READ-4': 'both',
  'CODE-2': 'accepted',
  'CODE-5': 'accepted',
  'CODE-6': 'accepted',
  'TOK-4': 'accepted',
  'TOK-5': 'accepted',
  'TOK-6': 'accepted',
  'TOK-7': 'accepted',
  'TOK-21': 'both',
  'EVAL-1': 'both',
  'EVAL-2': 'both',
  'EVAL-3': 'both',
  'DEACT-10': 'accepted',
  'CARR-1': 'both',
  'CARR-2': 'both',
  'TEXT-1': 'both',
  'TEXT-2': 'refused',
  'FILE-1': 'both',
  'FILE-2': 'both',
  'FILE-3': 'refused',
  'FILE-4': 'both',
  'FILE-5': 'accepted',
  'FILE-6': 'accepted',
  'FP-1': 'accepted',
  'FP-2': 'both',
  'MATCH-1': 'both',
  'MATCH-2': 'both',
  'ORD-13': 'both',
  'ORD-14': 'both',
  'CRED-1': 'both',
  'CRED-2': 'both',
  'CRED-3': 'both',
  'CRED-7': 'accepted',
  'LOCK-1': 'accepted',
  'LOCK-2': 'accepted',
  'LOCK-3': 'both',
  'LOCK-8': 'refused',
};

/** How many vectors show a sentence, by what they say of it. */
export interface Shown {
  readonly id: Id;
  readonly accepted: number;
  readonly refused: number;
  /** Whether it is shown in each way in which data can. */
  readonly whole: boolean;
}

/** What vectors show of every sentence that data can show, in the order of the table. */
export function shownBy(tests: readonly Vector[]): Shown[] {
  return (Object.keys(DATA_SHOWS) as Id[]).map((id) => {
    const about = tests.filter(({ requirements }) => requirements.includes(id));
    const accepted = about.filter(({ expect }) => isAccepting(expect.verdict)).length;
    const refused = about.length - accepted;
    const shows = DATA_SHOWS[id];
    const whole = (shows === 'refused' || accepted > 0) && (shows === 'accepted' || refused > 0);
    return { id, accepted, refused, whole };
  });
}
