import type { Driver } from './driver.js';

const LF = 0x0a;

/** Answers each line of a stream with one line, in order, until the stream ends. @spec 17.1 (DRV-1, DRV-7) */
export async function answerLines(
  input: AsyncIterable<Buffer | string>,
  output: { write(text: string): unknown },
  driver: Driver,
): Promise<void> {
  for await (const line of linesOf(input)) output.write(`${await driver.answer(line)}\n`);
}

/** Cuts a stream at LF and nowhere else: JSON may hold every other line end. */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of input) {
    let rest = Buffer.from(chunk as Buffer);
    for (let end = rest.indexOf(LF); end !== -1; end = rest.indexOf(LF)) {
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
    }
    parts.push(rest);
  }
}
