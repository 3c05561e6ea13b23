import type { InitializeHook, LoadHook } from 'node:module';
import { facade } from './facade.js';
import type { Mutation, Target } from './job.js';

/** Module hooks of a child process: every importer of a replaced module is given its facade. */

let mutant = '';
const targets = new Map<string, Target>();

export const initialize: InitializeHook<Mutation> = (mutation) => {
  mutant = mutation.mutant;
  for (const target of mutation.targets) targets.set(target.url, target);
};

export const load: LoadHook = (url, context, nextLoad) => {
  const target = targets.get(url);
  if (target === undefined) return nextLoad(url, context);
  return { format: 'module', shortCircuit: true, source: facade(mutant, target) };
};
