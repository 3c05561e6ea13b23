import { type ChildProcess, spawn } from 'node:child_process';
import { isObject, type Json } from '../oracle/json.js';
import { Unmeasured } from '../outcome.js';

/** A server that a command started. */
export interface Started {
  readonly directory: string;
  readonly control?: { readonly url: string; readonly token: string };
  /** The end of what the server has written to its standard error. */
  stderr(): string;
  /** Ends the command and whatever it started: asks, then insists. */
  stop(): Promise<void>;
}

/** How a server is started by its command, and stopped. */
export interface StartOptions {
  /** Milliseconds until the ready line. Default 30,000. */
  readonly readyMs?: number;
  /** Milliseconds between asking the processes to end and ending them. Default 3,000. */
  readonly stopMs?: number;
  readonly cwd?: string;
}

const KEPT_CHARS = 65_536;

/**
 * Starts a server through the shell and waits for its ready line.
 *
 * The line is JSON on standard output: `{"ready":1,"directory":URL,"control":URL,"token":text}`, the last two where
 * there is a control interface. Lines before it that are no JSON object are passed over, as npm prints some.
 *
 * @throws Unmeasured where the command ends, or says nothing usable in time; with the end of its standard error.
 */
export async function startServer(command: string, options: StartOptions = {}): Promise<Started> {
  const child = spawn(command, {
    shell: true,
    // A process group of its own: the shell's children are ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-KEPT_CHARS);
  });
  const stop = stopper(child, options.stopMs ?? 3_000);
  try {
    const ready = readyOf(await readyLine(child, options.readyMs ?? 30_000));
    return { ...ready, stderr: () => stderr, stop };
  } catch (error) {
    await stop();
    const why = error instanceof Error ? error.message : String(error);
    throw new Unmeasured(`the command ${why}${stderr === '' ? '' : `; it wrote:\n${stderr.slice(-2_000)}`}`);
  }
}

function readyLine(child: ChildProcess, readyMs: number): Promise<Json> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`did not get ready within ${readyMs / 1000} s`)),
      readyMs,
    );
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    child.on('error', (error) => settle(() => reject(new Error(`cannot be started: ${error.message}`))));
    child.on('exit', (code, signal) =>
      settle(() => reject(new Error(`ended with ${signal ?? code} before it was ready`))),
    );
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const line = objectOf(text.slice(0, end));
        text = text.slice(end + 1);
        if (line !== undefined) settle(() => resolve(line));
      }
      // Whatever follows the ready line is drained, so that the server never blocks on writing.
      text = text.slice(-KEPT_CHARS);
    });
  });
}

function objectOf(line: string): Json | undefined {
  try {
    const json: Json = JSON.parse(line);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function readyOf(line: Json): Pick<Started, 'directory' | 'control'> {
  const { ready, directory, control, token } = isObject(line) ? line : {};
  if (ready !== 1 || typeof directory !== 'string') {
    throw new Error('did not say {"ready":1,"directory":URL,…} on its first line of JSON');
  }
  if (control === undefined) return { directory };
  if (typeof control !== 'string' || typeof token !== 'string')
    throw new Error('named a control URL without a token');
  return { directory, control: { url: control, token } };
}

/** Ends the process group of a child, once; also when this process ends first. */
function stopper(child: ChildProcess, stopMs: number): () => Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // Nobody is left in the group.
    }
  };
  const now = () => signal('SIGKILL');
  process.once('exit', now);
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= (async () => {
      signal('SIGTERM');
      const insist = setTimeout(now, stopMs);
      // Whoever has left the group and keeps the pipes open is not waited for.
      let giveUp: NodeJS.Timeout | undefined;
      await Promise.race([ended, new Promise((resolve) => (giveUp = setTimeout(resolve, stopMs + 1_000)))]);
      clearTimeout(insist);
      clearTimeout(giveUp);
      // The shell may have ended before what it started.
      now();
      child.stdout?.destroy();
      child.stderr?.destroy();
      process.removeListener('exit', now);
    })();
    return stopping;
  };
}
