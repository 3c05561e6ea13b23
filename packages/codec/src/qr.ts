/// <reference path="./qrcode.d.ts" />
/**
 * Shows the text of a token as one QR code, as SVG or in a terminal.
 *
 * @packageDocumentation
 */
import { LIMITS } from '@offline-activation/protocol';
import { create } from 'qrcode';
import { tooLarge } from './malformed.js';

/** A QR code as squares. */
export interface QrCode {
  /** QR version, 1 to 36. */
  readonly version: number;
  /** Modules a side, without the quiet zone. */
  readonly size: number;
  /** Tells whether a module is dark. What lies outside is light. */
  isDark(row: number, column: number): boolean;
}

/** Light modules around the code that ISO/IEC 18004 demands. */
const QUIET_ZONE = 4;

/**
 * Encodes text as one QR code in byte mode with error correction M, in the smallest version that holds it: up to
 * 1,809 bytes that is at most version 35, above it 36.
 *
 * @throws {@link ProtocolError} `too-large` for more than 1,809 bytes: offer the file or the text instead.
 * @throws TypeError for empty text.
 * @spec 7.3 (QR-1)
 */
export function encodeQr(text: string): QrCode {
  const data = new TextEncoder().encode(text);
  if (data.length === 0) throw new TypeError('no text');
  if (data.length > LIMITS.qrBytesMax) throw tooLarge(LIMITS.qrBytesMax, data.length);
  const { version, modules } = create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const isInside = (i: number) => i >= 0 && i < size;
  return {
    version,
    size,
    isDark: (row, column) => isInside(row) && isInside(column) && Boolean(modules.get(row, column)),
  };
}

/**
 * Draws text as a QR code in SVG: black on white, one unit a module, with the quiet zone.
 *
 * @throws {@link ProtocolError} `too-large`, as {@link encodeQr}.
 * @spec 7.3 (QR-1)
 */
export function qrSvg(text: string): string {
  const code = encodeQr(text);
  const side = code.size + 2 * QUIET_ZONE;
  const path = squares(code.size)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>',
  ].join('');
}

/** Black on white whatever the terminal's own colours are: a reader needs dark on light. */
const INK = '\u001b[30;107m';
const PLAIN = '\u001b[0m';
/** By upper and lower module: neither, lower, upper, both dark. */
const HALF_BLOCKS = [' ', '▄', '▀', '█'];

/**
 * Draws text as a QR code for a terminal with ANSI colours, two modules a character, with the quiet zone.
 *
 * @throws {@link ProtocolError} `too-large`, as {@link encodeQr}.
 * @spec 7.3 (QR-1)
 */
export function qrTerminal(text: string): string {
  const code = encodeQr(text);
  const from = -QUIET_ZONE;
  const to = code.size + QUIET_ZONE;
  const lines: string[] = [];
  for (let row = from; row < to; row += 2) {
    let line = '';
    for (let column = from; column < to; column += 1) {
      const dark = Number(code.isDark(row, column)) * 2 + Number(code.isDark(row + 1, column));
      line += HALF_BLOCKS[dark];
    }
    lines.push(`${INK}${line}${PLAIN}\n`);
  }
  return lines.join('');
}

function squares(size: number): [row: number, column: number][] {
  return Array.from({ length: size * size }, (_, i) => [Math.floor(i / size), i % size]);
}
