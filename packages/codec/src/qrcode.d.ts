// The part of qrcode 1.5 that is used here; the package brings no types.
declare module 'qrcode' {
  interface QrCode {
    readonly version: number;
    readonly modules: { readonly size: number; get(row: number, column: number): number | boolean };
  }
  export function create(
    segments: readonly { readonly data: Uint8Array; readonly mode: 'byte' }[],
    options: { readonly errorCorrectionLevel: 'M' },
  ): QrCode;
}
