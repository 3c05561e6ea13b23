import { type Refusal, refusalOf } from '@offline-activation/client';
import { ERRORS, type Offer, ProtocolError } from '@offline-activation/protocol';
import { EXIT } from '../stop.js';
import { note } from '../terminal/print.js';
import { styleFor } from '../terminal/style.js';
import { paragraph, printable, table } from '../terminal/text.js';

const style = styleFor(process.stderr);

/** Does what a person asked for, and tells them where the client refuses: exit code 1. */
export async function orRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    tellRefusal(refusalOf(error));
    process.exitCode = EXIT.failed;
  }
}

/** Tells of a refusal on standard error, and which commands help. */
function tellRefusal(refusal: Refusal): void {
  tellFailure(refusal);
  if (refusal.offers.length > 0) note(`\n${offersText(refusal.offers)}`);
}

/** Tells on standard error what is the matter, and what to do. */
export function tellFailure(refusal: Refusal): void {
  const { code, remedy } = refusal;
  note(`${style.red('✗')} ${ERRORS[code].title}${style.dim(`  ${code}`)}`);
  note(paragraph(remedy, 2));
  const rows = factsIn(refusal);
  if (rows.length > 0) note(`\n${table(rows, { paint: style.dim })}`);
}

function factsIn(refusal: Refusal): [string, string][] {
  const { expected, got, reason, components, editions, freeAt, retryAt, unlockAt, exists } = refusal;
  const { retryAfterSeconds: seconds, fingerprint } = refusal;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['reason', reason],
    ['expected', expected],
    ['found', got === undefined ? undefined : printable(got)],
    ['parts', components?.join(', ')],
    ['editions', editions?.join(', ')],
    ['a seat is free', freeAt && `at ${freeAt} at the earliest`],
    ['try again', retryAt && `from ${retryAt} on`],
    ['locked until', unlockAt],
    ['try again', seconds === undefined ? undefined : `in ${seconds} seconds`],
    ['in the way', exists ? 'a file of that name; --replace replaces it' : undefined],
    ['changed', fingerprint?.changed.join(', ')],
    ['unreadable', fingerprint?.missing.join(', ')],
  ];
  return rows.flatMap(([label, text]) => (text ? [[label, text]] : []));
}

const COMMANDS: Readonly<Record<Offer, readonly (readonly [string, string])[]>> = {
  'manual-activation': [
    ['oap client machine-code', 'shows the code to carry to the vendor'],
    ['oap client request-file', 'or saves it as a file'],
    ['oap client load FILE', 'loads what comes back'],
  ],
  'new-code': [['oap client machine-code --new code', 'makes a new machine code']],
  'new-key': [['oap client machine-code --new key', 'makes a new key, and a code']],
};

/** What a person is offered, as commands. */
export function offersText(offers: readonly Offer[]): string {
  return table(offers.flatMap((offer) => COMMANDS[offer]));
}
