/** Colours and weights of terminal text. Each function answers its text unchanged where colour is not wanted. */
export interface Style {
  readonly isColoured: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Style for a stream: plain where `NO_COLOR` is set or the stream is no terminal, unless `FORCE_COLOR` asks for it. */
export function styleFor(stream: { readonly isTTY?: boolean }, env = process.env): Style {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = env;
  const forced = force !== undefined && force !== '' && force !== '0';
  const wanted = forced || (stream.isTTY === true && term !== 'dumb');
  const coloured = wanted && (no === undefined || no === '');
  const paint =
    ([on, off]: readonly number[]) =>
    (text: string) =>
      coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    isColoured: coloured,
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    red: paint(CODES.red),
    green: paint(CODES.green),
    yellow: paint(CODES.yellow),
    cyan: paint(CODES.cyan),
  };
}
