import type { Mail } from '@offline-activation/protocol';
import type { MailPort } from './parts.js';

/** Mails that are kept instead of sent. */
export interface MemoryOutbox {
  readonly mail: MailPort;
  /** Oldest first. */
  readonly mails: readonly Mail[];
}

/** Makes a mail port that keeps what it is given, for tests. */
export function memoryOutbox(): MemoryOutbox {
  const mails: Mail[] = [];
  return {
    mails,
    async mail(mail) {
      mails.push(mail);
    },
  };
}
