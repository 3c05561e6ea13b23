import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeSaved } from '../client/cases/saving/saving.js';
import { afterCode, decideCode } from '../client/model/code.js';
import type { ClientBench } from '../client/steps/bench.js';
import { inputsOf } from '../client/steps/bench.js';
import { type ClientJudge, errorOf, judgeRefused } from '../client/steps/judge.js';
import { judgeCode } from '../client/steps/judge-code.js';
import { nowOf } from '../client/steps/params.js';
import { loadBrought, loadReceiptBrought, type Playing, playStep, see } from '../client/steps/play.js';
import type { ClientStep } from '../client/steps/step.js';
import type { MadeCode } from '../made-code.js';
import { openCarrier } from '../oracle/carrier.js';
import type { JsonObject } from '../oracle/json.js';
import type { Id } from '../requirement.js';
import { digestOf } from '../steps/make-code.js';
import type { World } from '../target.js';
import type { Parcel } from './courier/courier.js';
import type { Exchanges } from './exchanges.js';
import { type Online, onlineOf } from './online.js';
import { blaming } from './side.js';

/** One machine of a walk, with a client of its own. Whatever the client says or shows is judged by the client's model. */
export interface Device extends Online {
  readonly name: string;
  readonly bench: ClientBench;
  readonly judge: ClientJudge;
  /** Plays steps of a client's life, and looks at its status after them. */
  play(...steps: ClientStep[]): Promise<void>;
  /** The machine code that the client shows now. */
  show(wish?: { readonly new?: 'code' | 'key' }): Promise<MadeCode>;
  /** Saves the request file, or the file of a deactivation. @returns Its content. */
  save(folder: string, artifact?: 'machine-code' | 'deactivation'): Promise<string>;
  /** Saves where it cannot be: where a file is in the way, or no folder. */
  saveInVain(folder: string, by: Id, exists?: true): Promise<void>;
  /** Loads what a courier brings; what the oracle refuses, the client has to refuse. */
  load(parcel: Parcel): Promise<void>;
  loadReceipt(parcel: Parcel): Promise<void>;
  /** Asks the client to give its key up. @returns The deactivation code. */
  giveUp(): Promise<string>;
}

/** A client on a bench; time is the world's. */
export function deviceOf(
  name: string,
  bench: ClientBench,
  parts: {
    readonly world: World;
    readonly judge: ClientJudge;
    readonly exchanges: Exchanges;
    readonly folder: () => Promise<string>;
    /** Closes whichever client is open: a driver has one at a time. */
    readonly makeRoom: () => Promise<void>;
  },
): Device {
  const { world, judge, folder } = parts;
  const playing: Playing = { t: { driver: bench.driver, folder }, bench, judge };
  const atNow = <A>(work: () => Promise<A>): Promise<A> =>
    blaming('client', async () => {
      bench.now = Math.max(bench.now, world.now().max);
      if (!bench.isOpen) {
        await parts.makeRoom();
        await playStep(playing, { op: 'open' });
      }
      return await work();
    });
  const madeOf = ({ text, kid, claims }: ClientBench['codes'][number]): MadeCode => ({
    machine: name,
    text,
    digest: digestOf(text),
    kid,
    claims,
  });

  /** As a person gives it: pasted, or as a file in a dialog. A name that the file system does not take stays untried. */
  async function handed(content: string | Uint8Array, as: string | undefined): Promise<JsonObject> {
    if (as === undefined) return { text: String(content) };
    const place = await folder();
    const path = join(place, as);
    try {
      await writeFile(path, content);
      return { path };
    } catch {
      const other = join(place, 'download');
      await writeFile(other, content);
      return { path: other };
    }
  }

  /** Why a parcel was not taken: its name, what was done to its content, or nothing that the courier did. */
  async function causeOf(method: 'load' | 'loadReceipt', parcel: Parcel): Promise<Id | undefined> {
    const isTaken = async (content: string, as: string | undefined) => {
      const got = await bench.driver.call(method, { ...nowOf(bench), ...(await handed(content, as)) });
      return errorOf(got) === undefined;
    };
    const { content, name: canonical } = parcel.clean;
    if (!(await isTaken(content, canonical))) return undefined;
    if (parcel.name !== undefined && !(await isTaken(content, parcel.name))) return 'CARR-1';
    return parcel.requirement;
  }

  /** Notes what a client has borne that takes what was mangled. */
  function unharmed({ name: as, requirement, did }: Parcel): void {
    if (did.length === 0) return;
    if (as !== undefined) judge.that('CARR-1', true, 'taken', 'taken', 'name');
    if (requirement !== undefined) judge.that(requirement, true, 'taken', 'taken', 'content');
  }

  return {
    name,
    bench,
    judge,
    ...onlineOf(name, bench, parts, playing, atNow),
    play: (...steps) =>
      atNow(async () => {
        for (const step of steps) await playStep(playing, step);
        await playStep(playing, { op: 'status' });
      }),
    show: (wish = {}) =>
      atNow(async () => {
        await playStep(playing, { op: 'code', ...wish });
        const text = String(bench.lastAnswer?.['machineCode']);
        const shown = bench.codes.find((code) => code.text === text) ?? bench.codes.at(-1);
        return madeOf(shown as ClientBench['codes'][number]);
      }),
    save: (place, artifact = 'machine-code') =>
      atNow(async () => {
        see(bench);
        const got = await bench.driver.call('save', { ...nowOf(bench), artifact, folder: place });
        const kind = artifact;
        const content = String(got['content'] ?? '');
        if (artifact === 'machine-code') noteSaved(bench, judge, content);
        const envelope =
          artifact === 'machine-code' ? bench.state.pending?.text : bench.deactivations.at(-1)?.text;
        await judgeSaved({ bench, t: judge }, 'SAVE-1', kind, envelope, place, got);
        return content;
      }),
    saveInVain: (place, by, exists) =>
      atNow(async () => {
        see(bench);
        const got = await bench.driver.call('save', {
          ...nowOf(bench),
          artifact: 'machine-code',
          folder: place,
        });
        judgeRefused(judge, got, 'storage-unwritable', by);
        const said = errorOf(got)?.['exists'];
        if (exists) judge.that(by, said === true, true, said, 'error.exists');
      }),
    load: (parcel) =>
      atNow(async () => {
        const brought = await handed(parcel.content, parcel.name);
        const { kind } = await loadBrought(playing, parcel.content, brought, () => causeOf('load', parcel));
        if (kind === 'accepted') unharmed(parcel);
      }),
    loadReceipt: (parcel) =>
      atNow(async () => {
        const brought = await handed(parcel.content, parcel.name);
        await loadReceiptBrought(playing, parcel.content, brought, () => causeOf('loadReceipt', parcel));
      }),
    giveUp: () =>
      atNow(async () => {
        await playStep(playing, { op: 'deactivate' });
        return String(bench.lastAnswer?.['deactivation']);
      }),
  };
}

/** A file that is saved has the code that would be shown: the pending one, or one that is made for it. */
function noteSaved(bench: ClientBench, judge: ClientJudge, content: string): void {
  const opened = openCarrier(content);
  if (!opened.ok) return;
  const decision = decideCode(bench.state, inputsOf(bench), {});
  if (decision.kind === 'refused') return;
  const shown = judgeCode(judge, bench, decision, {}, opened.envelope);
  if (!bench.codes.some((code) => code.text === shown.text)) bench.codes.push(shown);
  bench.state = afterCode(bench.state, decision, shown);
}
