/** A line of a driver as it came. */
export interface Line {
  /** Without its end. Bytes that are no UTF-8 are replaced. */
  readonly text: string;
  readonly isUtf8: boolean;
}

/** Cuts a stream of bytes into lines, and keeps no more than one line's limit of it. */
export interface LineReader {
  /** Takes bytes; the lines that they end. */
  push(bytes: Uint8Array): Line[];
  /** Whether the line that has begun is over the limit. */
  readonly isFlood: boolean;
  /** What has come of a line that has not ended. */
  readonly rest: string;
}

const LF = 10;

/** A reader of lines of at most so many bytes, their end included. */
export function lineReader(bytesMax: number): LineReader {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isFlood = false;
  const keep = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > bytesMax) isFlood = true;
    else parts.push(bytes);
  };
  const take = () => {
    const whole = Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  return {
    push(bytes) {
      const lines: Line[] = [];
      let from = 0;
      for (let at = bytes.indexOf(LF); at >= 0 && !isFlood; at = bytes.indexOf(LF, from)) {
        keep(bytes.subarray(from, at + 1));
        from = at + 1;
        if (!isFlood) lines.push(lineOf(take()));
      }
      if (!isFlood && from < bytes.length) keep(bytes.subarray(from));
      return lines;
    },
    get isFlood() {
      return isFlood;
    },
    get rest() {
      return lineOf(Buffer.concat(parts)).text;
    },
  };
}

function lineOf(bytes: Uint8Array): Line {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const isUtf8 = Buffer.from(text, 'utf8').equals(bytes);
  return { text: text.replace(/\r?\n$/, ''), isUtf8 };
}
