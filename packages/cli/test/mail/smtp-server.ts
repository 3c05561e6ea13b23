import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail as it came over the wire. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
}

/** A mail server that takes everything (RFC 5321, the few verbs that a sender needs), or nothing. */
export interface SmtpServer {
  readonly url: string;
  /** The next mail that comes. */
  next(): Promise<Received>;
  close(): Promise<void>;
}

export async function smtpServer({ refuses = false } = {}): Promise<SmtpServer> {
  const mails: Received[] = [];
  const waiting: ((mail: Received) => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    converse(socket, refuses, (mail) => {
      const taker = waiting.shift();
      if (taker) taker(mail);
      else mails.push(mail);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: () =>
      new Promise((resolve) => {
        const mail = mails.shift();
        if (mail) resolve(mail);
        else waiting.push(resolve);
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function converse(socket: Socket, refuses: boolean, take: (mail: Received) => void): void {
  let buffer = '';
  let from = '';
  let to: string[] = [];
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 test');
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = buffer.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end === -1) return;
      const text = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (inData) {
        inData = false;
        take({ from, to, data: text });
        say('250 taken');
      } else if (/^(EHLO|HELO)/i.test(text)) say('250 test');
      else if (/^MAIL FROM:/i.test(text)) {
        from = text;
        to = [];
        say('250 ok');
      } else if (/^RCPT TO:/i.test(text)) {
        to.push(/<(.*)>/.exec(text)?.[1] ?? '');
        say(refuses ? '550 no such user' : '250 ok');
      } else if (/^DATA/i.test(text)) {
        inData = true;
        say('354 go on');
      } else if (/^QUIT/i.test(text)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  });
}
