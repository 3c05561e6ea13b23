import type { MailPort } from '@offline-activation/server';
import { createTransport } from 'nodemailer';

/** How mail is sent. */
export interface SmtpOptions {
  /** `smtp:` or `smtps:`, with user and password where the server asks for them. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
  /** Told of mails that could not be sent. */
  readonly onFault: (fault: unknown) => void;
}

/** A mail port that sends by SMTP. */
export interface SmtpMail {
  readonly mail: MailPort;
  /** Waits for mails under way, then closes the connections. */
  close(): Promise<void>;
}

/**
 * Makes a mail port that sends by SMTP.
 *
 * It does not wait until a mail is sent: else an answer that takes longer would tell which address is a customer's.
 *
 * @throws TypeError for a URL that is not `smtp:` or `smtps:`; it is not repeated, since it may hold a password.
 */
export function smtpMail({ url, from, onFault }: SmtpOptions): SmtpMail {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'smtp:' && protocol !== 'smtps:') throw new TypeError('--smtp is no smtp: or smtps: URL');
  const transport = createTransport(url);
  const underWay = new Set<Promise<unknown>>();
  return {
    async mail({ to, subject, text }) {
      const sending = transport
        // An address and not a list of them, whatever is in it.
        .sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        .catch(onFault)
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async close() {
      await Promise.all(underWay);
      transport.close();
    },
  };
}
