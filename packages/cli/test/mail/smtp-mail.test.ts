import { afterEach, describe, expect, it } from 'vitest';
import { smtpMail } from '../../src/mail/smtp-mail.js';
import { type SmtpServer, smtpServer } from './smtp-server.js';

const servers: SmtpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function smtp(options = {}): Promise<SmtpServer> {
  const server = await smtpServer(options);
  servers.push(server);
  return server;
}

const MAIL = {
  to: 'ada@example.com',
  subject: 'Example: your licenses',
  text: 'Open\n\nhttps://x/my?link=a\n',
  link: 'a',
};

describe('mail by SMTP', () => {
  it('arrives with sender, one recipient, subject and text', async () => {
    const server = await smtp();
    const faults: unknown[] = [];
    const { mail, close } = smtpMail({
      url: server.url,
      from: 'licenses@example.com',
      onFault: (f) => faults.push(f),
    });
    await mail(MAIL);
    const received = await server.next();
    await close();
    expect(received).toMatchObject({ to: ['ada@example.com'] });
    expect(received.from).toContain('<licenses@example.com>');
    expect(received.data).toContain('Subject: Example: your licenses');
    expect(received.data).toContain('https://x/my?link=a');
    expect(faults).toEqual([]);
  });

  it('goes to one address, whatever is in it', async () => {
    const server = await smtp();
    const { mail, close } = smtpMail({ url: server.url, from: 'licenses@example.com', onFault: () => {} });
    await mail({
      ...MAIL,
      to: 'ada@example.com\r\nBcc: eve@example.com',
      subject: 'a\r\nBcc: eve@example.com',
    });
    await mail({ ...MAIL, to: 'ada@example.com' });
    const first = await server.next();
    await close();
    expect(first.to.length).toBe(1);
    expect(first.data).not.toMatch(/^Bcc:/m);
  });

  it('that cannot be sent is reported, and nobody waits for it', async () => {
    const server = await smtp({ refuses: true });
    const faults: unknown[] = [];
    const { mail, close } = smtpMail({
      url: server.url,
      from: 'licenses@example.com',
      onFault: (f) => faults.push(f),
    });
    await mail(MAIL);
    expect(faults).toEqual([]);
    await close();
    expect(faults).toEqual([expect.objectContaining({ responseCode: 550 })]);
  });

  it('asks for a URL of SMTP, and does not repeat what it is given', () => {
    const wrong = () =>
      smtpMail({ url: 'http://user:secret@host', from: 'x@example.com', onFault: () => {} });
    expect(wrong).toThrow(TypeError);
    expect(wrong).not.toThrow(/secret/);
  });
});
