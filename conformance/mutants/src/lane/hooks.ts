import type { InitializeHook, LoadHook } from 'node:module';
import { facade } from './facade.js';
import type { Target } from './job.js';

/** Module hooks of a child process: every importer of a replaceable module is given its facade. */

const byUrl = new Map<string, Target>();

export const initialize: InitializeHook<readonly Target[]> = (targets) => {
  for (const target of targets) byUrl.set(target.url, target);
};

export const load: LoadHook = (url, context, nextLoad) => {
  const target = byUrl.get(url);
  if (target === undefined) return nextLoad(url, context);
  return { format: 'module', shortCircuit: true, source: facade(target) };
};
