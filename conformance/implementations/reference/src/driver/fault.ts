/** A fault of the driver or of who calls it, never an error of the protocol. @spec 17.1 */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly code: -32700 | -32600 | -32601 | -32602 | -32603,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
