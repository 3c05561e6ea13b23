import { Breach } from '../outcome.js';
import { sentence } from '../requirements.js';
import type { Row } from '../runner/row.js';
import { specFault } from '../schema-check.js';
import type { Directory, HttpRequest } from '../target.js';
import { transcriptOf } from '../transcript.js';
import { httpTransport } from './http-transport.js';
import { readDirectory } from './read-directory.js';
import { BOUNDS, type Bounds, type Sent, type Transport } from './transport.js';

/** What answers at a directory URL: a directory, or the row that ends the run. */
export type Probed =
  | { readonly ok: true; readonly directory: Directory }
  | { readonly ok: false; readonly row: Row };

/**
 * Asks for the directory once, before anything else, and judges what answers.
 *
 * Nothing there, a hang or a connection closed before a complete answer: nothing can be measured. A complete answer
 * that is no directory, or a flood: HTTP-1 is broken.
 */
export async function probe(url: string, transport?: Transport, bounds: Bounds = BOUNDS): Promise<Probed> {
  const own = transport ?? httpTransport(bounds);
  const request: HttpRequest = { method: 'GET', url, headers: { accept: 'application/json' } };
  try {
    return judged(request, await own.send(request));
  } finally {
    if (!transport) await own.close();
  }
}

function judged(request: HttpRequest, sent: Sent): Probed {
  const row = rowOf(request, sent);
  if (sent.fault && sent.fault.kind !== 'flood') {
    return { ok: false, row: { ...row, status: 'unmeasured', why: `${request.url}: ${sent.fault.says}` } };
  }
  if (sent.fault) return { ok: false, row: failed(row, 'a complete answer', sent.fault.says, '') };
  const reading = readDirectory(sent.reply);
  if (!reading.ok) return { ok: false, row: failed(row, reading.expected, reading.got, reading.at) };
  const fault = specFault('directory', reading.json);
  if (fault)
    return { ok: false, row: failed(row, 'a directory as chapter 11.1 has it', fault.says, fault.pointer) };
  return { ok: true, directory: reading.directory };
}

function failed(row: Row, expected: string, got: string, at: string): Row {
  const { id } = new Breach('HTTP-1', expected, got, at);
  return {
    ...row,
    status: 'fail',
    decided: [{ id, ok: false }],
    breach: { id, sentence: sentence(id), expected, got, at },
    why: 'the directory URL answers, but not with a directory',
  };
}

function rowOf(request: HttpRequest, sent: Sent): Row {
  const exchange = {
    request,
    took: sent.took,
    ...(sent.fault ? { fault: sent.fault.says } : { reply: sent.reply }),
  };
  return {
    case: 'preflight/directory',
    title: 'The directory URL answers with a directory',
    asserts: ['HTTP-1'],
    status: 'pass',
    decided: [],
    runs: 1,
    steps: 0,
    requests: 1,
    tookMs: sent.took,
    transcript: transcriptOf([exchange]),
  };
}
