import { utf8 } from '../../oracle/bytes.js';
import { openCarrier } from '../../oracle/carrier.js';
import { fileName } from '../../oracle/carrier-file.js';
import type { Kind } from '../../oracle/kinds.js';
import type { Random } from '../../oracle/random.js';
import { HarnessError } from '../../outcome.js';
import type { Id } from '../../requirement.js';
import { FILE_MANGLINGS, SAVINGS } from './file.js';
import type { Mangling } from './mangling.js';
import { arrivedName } from './names.js';
import { TEXT_MANGLINGS } from './text.js';

/** What arrives, and what happened to it on the way. */
export interface Parcel {
  /** What is carried, in words: `the token of A`. */
  readonly what: string;
  readonly content: string | Uint8Array;
  /** Name of the file; undefined: it is pasted. */
  readonly name: string | undefined;
  /** As it was given to the courier. */
  readonly clean: { readonly content: string; readonly name: string | undefined };
  /** For people. */
  readonly did: readonly string[];
  /** The sentence that a reader breaks which does not take this content; undefined: nothing was done to it. */
  readonly requirement: Id | undefined;
}

/** What is given to a courier. */
interface Given {
  readonly what: string;
  readonly kind: Kind;
  readonly product: string;
  /** An envelope, or the content of a file. */
  readonly content: string;
}

/**
 * Whoever carries artifacts between the two ends: renames and mangles them, as browsers, mail programs and people do.
 *
 * It does only what chapter 7 says is harmless, and makes sure of that before it hands anything over: the oracle has to
 * find in it the very envelope that it was given.
 */
export interface Courier {
  /** Carries an envelope as text. */
  text(given: Given): Parcel;
  /**
   * Carries a file under another name; `nth` chooses one of the commonest names.
   *
   * @param as - `text` where it arrives in a page's form: then it has no bytes of its own.
   */
  file(given: Given, as?: 'bytes' | 'text', nth?: number): Parcel;
}

/** A courier whose choices depend on its random stream alone. */
export function courierOf(random: Random): Courier {
  let trips = 0;
  return {
    text(given) {
      const draw = random.subStream(`text ${++trips}`);
      const chosen = [draw.pick(TEXT_MANGLINGS), ...(draw.chance(1, 3) ? [draw.pick(TEXT_MANGLINGS)] : [])];
      return { ...mangled(given, chosen, draw), name: undefined };
    },
    file(given, as = 'bytes', nth) {
      const draw = random.subStream(`file ${++trips}`);
      const name = arrivedName(given.kind, given.product, draw, nth);
      const chosen = draw.chance(2, 3) ? [draw.pick(FILE_MANGLINGS)] : [];
      const saving = as === 'bytes' && draw.chance(2, 3) ? draw.pick(SAVINGS) : undefined;
      const { content, did, requirement, ...parcel } = mangled(given, chosen, draw);
      const bytes = as === 'text' ? content : (saving?.apply(String(content)) ?? utf8(String(content)));
      return checked({
        ...parcel,
        content: bytes,
        name,
        clean: { content: given.content, name: fileName(given.kind, given.product) },
        did: [`renamed it to ${JSON.stringify(name)}`, ...did, ...(saving ? [saving.says] : [])],
        requirement: saving?.requirement ?? requirement,
      });
    },
  };
}

/** Does one thing after the other, and leaves out what would do harm together with the one before. */
function mangled({ what, content }: Given, chosen: readonly Mangling[], random: Random): Parcel {
  const clean = { content, name: undefined };
  let parcel: Parcel = { what, content, name: undefined, clean, did: [], requirement: undefined };
  for (const { id, says, requirement, apply } of chosen) {
    if (parcel.did.includes(says)) continue;
    const next = {
      ...parcel,
      content: apply(String(parcel.content), random.subStream(id)),
      did: [...parcel.did, says],
      requirement,
    };
    if (parcel.did.length > 0 && !isHarmless(next)) continue;
    parcel = checked(next);
  }
  return parcel;
}

/** Whether the envelope is still found. */
function isHarmless({ content, clean }: Pick<Parcel, 'content' | 'clean'>): boolean {
  const [sent, arrived] = [openCarrier(clean.content), openCarrier(content)];
  return sent.ok && arrived.ok && sent.envelope === arrived.envelope;
}

function checked(parcel: Parcel): Parcel {
  if (isHarmless(parcel)) return parcel;
  throw new HarnessError(`the suite's own courier has spoilt ${parcel.what}: ${parcel.did.join(', ')}`);
}
