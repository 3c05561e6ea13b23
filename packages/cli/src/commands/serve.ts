import { ProtocolError } from '@offline-activation/protocol';
import type { MailPort } from '@offline-activation/server';
import { type StartedServer, startServer } from '@offline-activation/server/node';
import { type SmtpMail, smtpMail } from '../mail/smtp-mail.js';
import type { ServeOptions } from '../program/serve-command.js';
import { Stop } from '../stop.js';
import { note, print } from '../terminal/print.js';
import { styleFor } from '../terminal/style.js';
import { count, printable, table } from '../terminal/text.js';

/** Licenses that are shown at the start; a file for the suite has hundreds. */
const SHOWN_MAX = 10;

/** Runs the reference server until it is told to end. */
export async function serve(options: ServeOptions): Promise<void> {
  const style = styleFor(process.stderr);
  const smtp = smtpOf(options);
  const server = await started(options, smtp);
  for (const [index, line] of server.banner.entries()) {
    note(style.yellow(`▌ ${index === 0 ? style.bold(line) : line}`));
  }
  note(`\n${whatThereIs(server)}\n\n${style.dim('Ctrl-C ends it.')}`);
  // Whoever reads that it is ready may end it at once.
  const ended = signalled();
  if (options.ready) print(readyLine(server));
  await ended;
  await server.close();
  await smtp?.close();
}

function smtpOf({ smtp, mailFrom }: ServeOptions): SmtpMail | undefined {
  if (smtp === undefined && mailFrom === undefined) return undefined;
  if (smtp === undefined || mailFrom === undefined) throw new Stop('--smtp and --mail-from go together');
  try {
    return smtpMail({ url: smtp, from: mailFrom, onFault: noteFault });
  } catch (cause) {
    throw new Stop((cause as Error).message, undefined, { cause });
  }
}

const noteFault = (fault: unknown) =>
  note(`oap: a fault of the server: ${fault instanceof Error ? fault.stack : String(fault)}`);

const noteMail: MailPort = async ({ to, subject, text }) =>
  note(`\n--- mail to ${printable(to)}: ${printable(subject)}\n${text}\n---`);

async function started(
  { licenses, host, port, control, controlPort, engine }: ServeOptions,
  smtp: SmtpMail | undefined,
): Promise<StartedServer> {
  const token = process.env['OAP_CONTROL_TOKEN'];
  try {
    return await startServer({
      ...(licenses !== undefined && { licensesFile: licenses }),
      host,
      port,
      engine,
      ...(control && { control: { port: controlPort, ...(token && { token }) } }),
      mail: smtp?.mail ?? noteMail,
      onFault: noteFault,
    });
  } catch (cause) {
    throw new Stop(reasonOf(cause, licenses), undefined, { cause });
  }
}

function reasonOf(cause: unknown, file: string | undefined): string {
  const { code, message, path } = cause as NodeJS.ErrnoException;
  if (ProtocolError.is(cause)) {
    const { pointer, fault } = cause.details;
    return `${file} is no file of licenses: ${typeof pointer === 'string' ? `wrong at ${pointer || '/'}` : (fault ?? code)}`;
  }
  if (code === 'EADDRINUSE') return 'the port is taken; --port 0 takes a free one';
  if (code === 'EACCES' && path === undefined) return 'the port may not be taken; ports over 1023 may';
  if (code === 'ENOENT') return `there is no file ${file}`;
  return `the server does not start: ${message}`;
}

function whatThereIs({ directoryUrl, pages, control, licenses }: StartedServer): string {
  const ofLicenses = licenses.slice(0, SHOWN_MAX).map(({ key, email, limit, product }, index) => {
    const who = email === undefined ? '' : `, ${email}`;
    return [
      index === 0 ? 'licenses' : '',
      printable(`${key}${who}: ${product}, ${count(limit, 'seat')}`),
    ] as const;
  });
  return table([
    ['directory', directoryUrl],
    ['activate', pages.offline],
    ['devices', pages.my],
    ...(control
      ? ([
          ['control', control.url],
          ['token', control.token],
        ] as const)
      : []),
    ...ofLicenses,
    ...(licenses.length > SHOWN_MAX ? [['', `and ${licenses.length - SHOWN_MAX} more`] as const] : []),
  ]);
}

/** What a program that started this one reads: one line of JSON. */
function readyLine({ directoryUrl, control }: StartedServer): string {
  return JSON.stringify({
    ready: 1,
    directory: directoryUrl,
    ...(control && { control: control.url, token: control.token }),
  });
}

/** Until Ctrl-C, or a polite request to end. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
