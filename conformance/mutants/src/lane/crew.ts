import type { Answer, Job, Stage } from './job.js';
import { openWorker, type Worker } from './worker.js';

/** Workers of one stage: as many as are needed at the same time. */
export interface Crew {
  /** Does a job on a worker that has done others before. */
  perform(job: Job, seconds: number): Promise<Answer>;
  /** Does a job on a worker of its own. */
  performAlone(job: Job, seconds: number): Promise<Answer>;
  /** Ends the workers, those that are at work once they are through. */
  close(): void;
}

export function openCrew(stage: Stage): Crew {
  const idle: Worker[] = [];
  let isClosed = false;
  const perform = async (worker: Worker, job: Job, seconds: number) => {
    const answer = await worker.perform(job, seconds);
    if ('dead' in answer || isClosed) worker.close();
    else idle.push(worker);
    return answer;
  };
  return {
    perform: (job, seconds) => perform(idle.pop() ?? openWorker(stage), job, seconds),
    async performAlone(job, seconds) {
      const worker = openWorker(stage);
      try {
        return await worker.perform(job, seconds);
      } finally {
        worker.close();
      }
    },
    close() {
      isClosed = true;
      for (const worker of idle.splice(0)) worker.close();
    },
  };
}
