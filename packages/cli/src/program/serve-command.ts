import type { Command } from 'commander';
import { Option } from 'commander';
import { port } from './options.js';

/** How the reference server is to be run. */
export interface ServeOptions {
  readonly licenses?: string;
  readonly host: string;
  readonly port: number;
  readonly control?: boolean;
  readonly controlPort: number;
  readonly ready?: boolean;
  readonly engine: Engine;
  readonly smtp?: string;
  readonly mailFrom?: string;
}

export type Engine = 'native' | 'tweetnacl';

/** The `--engine` option, as `serve` and `start` have it. */
export const engineOption = (): Option =>
  new Option('--engine <name>', 'Ed25519 engine of the reference server')
    .choices(['native', 'tweetnacl'])
    .default('native');

/** Adds `serve`. */
export function addServe(program: Command): void {
  program.commandsGroup('Reference server:');
  program
    .command('serve')
    .description('run the reference server: in memory, for trying things out')
    .option('--licenses <file>', 'licenses to start with (JSON); two samples otherwise')
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .option('--port <number>', 'port; 0 takes a free one', port, 0)
    .option('--control', 'offer the control interface too, at a port of its own')
    .addOption(
      new Option('--control-port <number>', 'port of it; asks for it, too')
        .argParser(port)
        .default(0)
        .implies({ control: true }),
    )
    .option('--ready', 'print one line of JSON when ready, and nothing else on stdout')
    .addOption(engineOption())
    .addOption(
      new Option('--smtp <url>', 'send mail by this server (smtp: or smtps:); printed otherwise').env(
        'OAP_SMTP_URL',
      ),
    )
    .option('--mail-from <address>', 'sender of mails, with --smtp')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      const { serve } = await import('../commands/serve.js');
      await serve(options);
    });
}

const SERVE_HELP = `
A file of licenses has the form of a world's seed (chapter 13.2):

  {"products": [{"id": "example-editor", "name": "Example Editor",
                 "editions": ["standard"]}],
   "licenses": [{"id": "lic-1", "key": "…", "email": "ada@example.com",
                 "product": "example-editor", "state": "active",
                 "editions": ["standard"], "limit": 3,
                 "policy": {"profile": "text-3-seats"}}]}

With --control a token is needed for it: OAP_CONTROL_TOKEN, or a random one that
is printed. Mail is printed here, unless --smtp says which server sends it;
a URL with a password belongs in OAP_SMTP_URL.

Ctrl-C ends it. Everything is forgotten then.`;
