import { ProtocolError } from '@offline-activation/protocol';
import { describe, expect, test } from 'vitest';
import { encodeQr, qrSvg, qrTerminal } from '../src/qr.js';

/** Reads dark modules back from the drawing, quiet zone included. */
function fromSvg(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const grid = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const row = grid[Number(y)];
    if (row !== undefined) row[Number(x)] = true;
  }
  return grid;
}

function fromTerminal(drawing: string): boolean[][] {
  return drawing
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colours begin with ESC.
      const blocks = [...line.replace(/\u001b\[[0-9;]*m/g, '')];
      return [blocks.map((b) => b === '▀' || b === '█'), blocks.map((b) => b === '▄' || b === '█')];
    });
}

/** Reads the text of a version 1 code (at most 14 bytes): format bits, mask, zigzag, byte mode; ISO/IEC 18004. */
function decodeVersion1(grid: boolean[][]): { level: number; text: string } {
  const dark = (row: number, column: number) => grid[row + 4]?.[column + 4] === true;
  const format = [0, 1, 2, 3, 4].reduce((bits, i) => (bits << 1) | Number(dark(8, i)), 0) ^ 0b10101;
  const masks: ((r: number, c: number) => boolean)[] = [
    (r, c) => (r + c) % 2 === 0,
    (r) => r % 2 === 0,
    (_, c) => c % 3 === 0,
    (r, c) => (r + c) % 3 === 0,
    (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
    (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
    (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
    (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
  ];
  const isData = (r: number, c: number) =>
    !(r < 9 && c < 9) && !(r < 9 && c > 12) && !(r > 12 && c < 9) && r !== 6 && c !== 6;
  let bits = '';
  for (let right = 20, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up) {
    for (let i = 0; i < 21; i += 1) {
      const row = up ? 20 - i : i;
      for (const column of [right, right - 1]) {
        if (isData(row, column)) bits += Number(dark(row, column) !== masks[format & 7]?.(row, column));
      }
    }
  }
  expect(bits.slice(0, 4)).toBe('0100');
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const bytes = Array.from({ length }, (_, i) => Number.parseInt(bits.slice(12 + 8 * i, 20 + 8 * i), 2));
  return { level: format >> 3, text: new TextDecoder().decode(Uint8Array.from(bytes)) };
}

describe('drawings', () => {
  test.each(['x', 'v4.public.AAAA', 'é—'])('"%s" can be read back from both', (text) => {
    for (const grid of [fromSvg(qrSvg(text)), fromTerminal(qrTerminal(text))]) {
      // Level M is 00.
      expect(decodeVersion1(grid)).toEqual({ level: 0, text });
    }
  });

  test.each([1, 100, 1470, 1809])(
    '%i bytes: both show the same modules in a quiet zone of four',
    (length) => {
      const text = 'v4.public.'.padEnd(length, 'Ab_-9').slice(0, length);
      const code = encodeQr(text);
      expect(code.size).toBe(17 + 4 * code.version);
      const svg = fromSvg(qrSvg(text));
      const terminal = fromTerminal(qrTerminal(text));
      expect(svg.length).toBe(code.size + 8);
      for (let row = -4; row < code.size + 4; row += 1) {
        for (let column = -4; column < code.size + 4; column += 1) {
          const dark = code.isDark(row, column);
          if (svg[row + 4]?.[column + 4] !== dark || terminal[row + 4]?.[column + 4] !== dark) {
            expect.fail(`row ${row}, column ${column}`);
          }
          const outside = Math.min(row, column) < 0 || Math.max(row, column) >= code.size;
          if (outside && dark) expect.fail('dark module in the quiet zone');
        }
      }
      // Finder patterns in three corners.
      for (const [row, column] of [
        [0, 0],
        [0, code.size - 7],
        [code.size - 7, 0],
      ] as const) {
        expect([0, 1, 2, 3, 4, 5, 6].map((i) => code.isDark(row + 3, column + i))).toEqual([
          true,
          false,
          true,
          true,
          true,
          false,
          true,
        ]);
      }
    },
  );
});

describe('bounds', () => {
  test('1,809 bytes are version 35, and one more is refused', () => {
    expect(encodeQr('a'.repeat(1809)).version).toBe(35);
    for (const draw of [encodeQr, qrSvg, qrTerminal]) {
      const error: unknown = (() => {
        try {
          return draw('a'.repeat(1810));
        } catch (e) {
          return e;
        }
      })();
      expect(ProtocolError.is(error)).toBe(true);
      expect(error).toMatchObject({ code: 'too-large', stage: 'size', details: { limit: 1809, size: 1810 } });
    }
  });

  test('bytes count, not characters', () => {
    expect(() => encodeQr('é'.repeat(905))).toThrow('too-large');
    expect(encodeQr('é'.repeat(904)).version).toBe(35);
  });

  test('no text is a mistake of the caller', () => {
    expect(() => encodeQr('')).toThrow(TypeError);
  });
});
