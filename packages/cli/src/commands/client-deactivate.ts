import { type ClientCommandOptions, opened } from '../client/opened.js';
import { orRefused, tellFailure } from '../client/refused.js';
import { showCode } from '../client/show-code.js';
import { EXIT, Stop } from '../stop.js';
import { note } from '../terminal/print.js';

export interface DeactivateOptions extends ClientCommandOptions {
  readonly yes?: boolean;
  readonly online?: boolean;
  readonly qr?: boolean;
}

/** Gives the machine key up, and shows the deactivation code. Exit code 1 where it was to be sent and could not be. */
export async function deactivate({ yes, online = false, qr, ...options }: DeactivateOptions): Promise<void> {
  const { client, now } = await opened(options);
  const { state } = await client.status({ now });
  if (!yes && state !== 'deactivated') {
    throw new Stop('this ends the license on this machine at once, and nothing takes it back: add --yes');
  }
  await orRefused(async () => {
    const { deactivation, releaseClass, failure } = await client.deactivate({ now, online });
    if (releaseClass !== undefined) {
      note(`Deactivated: the vendor has released the seat as ${releaseClass}.\n`);
    } else if (failure !== undefined) {
      tellFailure(failure);
      note('\nDeactivated all the same. Carry this code to the vendor, or run this again later:\n');
      process.exitCode = EXIT.failed;
    } else {
      note(
        'Deactivated. Carry this code to the vendor to free the seat: oap client deactivate shows it again.\n',
      );
    }
    showCode(deactivation, qr);
  });
}
