import { register } from 'node:module';
import type { Answer, Job, Subject } from './job.js';

/** The child process of one mutant: puts the mutant in place, then lets the subject do its order. */

async function answer({ mutation, subject, order }: Job): Promise<Answer> {
  try {
    register(new URL('./hooks.js', import.meta.url), { data: mutation });
    const module = (await import(subject)) as { readonly subject: Subject };
    return { report: await module.subject(order) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.once('message', async (job) => {
  const said = await answer(job as Job);
  // Whatever a mutant left running must not keep the child alive.
  process.send?.(said, () => process.exit(0));
});

// The lane is gone, and nobody waits for an answer.
process.once('disconnect', () => process.exit(1));
