import { encodeBase64Url, keyIdOf, parsePublicKey } from '@offline-activation/keys';
import { h } from './dom.js';
import type { Judgement } from './judge.js';

/** The artifact taken apart: how it travelled, what it says, what it is signed with. */
export function artifactParts({ carried, envelope, payload }: Judgement): readonly HTMLElement[] {
  if (carried === undefined) return [h('p', { class: 'quiet' }, 'No envelope was found in it.')];
  const { form, encoding, root, token } = carried;
  const travelled = [
    form === 'xml' ? `a file in XML, root ${root}` : encoding === null ? 'text' : 'a file of plain text',
    ...(encoding === null ? [] : [encoding]),
    `${token.length} characters of envelope`,
  ].join(', ');
  const rows: [string, string][] = [['carried as', travelled]];
  if (envelope !== undefined) {
    rows.push(
      ['payload', `${envelope.payload.length} bytes`],
      ['signature', encodeBase64Url(envelope.signature)],
    );
    rows.push(['footer', new TextDecoder().decode(envelope.footer) || 'none']);
  }
  const kid = signerOf(payload);
  if (kid !== undefined) rows.push(['machine key id', kid]);
  const parts: HTMLElement[] = [table(rows)];
  if (payload !== undefined)
    parts.push(
      h(
        'pre',
        { class: 'payload', tabindex: '0', 'aria-label': 'Payload' },
        JSON.stringify(payload, null, 2),
      ),
    );
  return parts;
}

function table(rows: readonly [string, string][]): HTMLElement {
  const body = rows.map(([name, value]) => h('tr', {}, h('th', { scope: 'row' }, name), h('td', {}, value)));
  return h('table', { class: 'facts' }, h('tbody', {}, ...body));
}

/** Id of the machine key that an artifact carries, verified or not. */
function signerOf(payload: Judgement['payload']): string | undefined {
  const machine = payload?.['machine'];
  const key =
    typeof machine === 'object' && machine !== null && !Array.isArray(machine) ? machine['key'] : undefined;
  if (typeof key !== 'string') return undefined;
  try {
    return keyIdOf(parsePublicKey(key));
  } catch {
    return undefined;
  }
}
