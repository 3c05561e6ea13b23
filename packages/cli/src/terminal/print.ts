import { styleFor } from './style.js';

/** Style for what goes to standard output. */
export const style = styleFor(process.stdout);

/** Writes one line, or several, to standard output. */
export function print(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Writes data for another program to standard output. */
export function printJson(data: unknown): void {
  print(JSON.stringify(data, null, 2));
}

/** Writes to standard error: what is about the run, not its result. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
