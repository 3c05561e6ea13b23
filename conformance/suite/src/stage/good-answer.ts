import { checkOutgoing } from '../schema-check.js';
import type { Answer } from './answer.js';
import type { Place } from './fault.js';

/** Schemas of what a resource answers where all is well. */
const SCHEMAS: Readonly<Record<Place, string>> = {
  directory: 'directory',
  challenges: 'challenge-answer',
  activations: 'activation-answer',
  checkIns: 'activation-answer',
  deactivations: 'deactivation-answer',
};

const OK_MAX = 299;

/** An answer of the stage before any fault is laid on it. @throws HarnessError where it breaks its schema. */
export function goodAnswer(place: Place | 'none', answer: Answer): Answer {
  const name = answer.status > OK_MAX || place === 'none' ? 'problem' : SCHEMAS[place];
  checkOutgoing(name, JSON.parse(answer.body));
  return answer;
}
