import { ed25519 } from '@offline-activation/keys/native';
import { createControl } from '@offline-activation/server';
import { listen } from '@offline-activation/server/node';
import { afterAll } from 'vitest';

const TOKEN = 'token-of-the-faulty-server';
const URLS = { worlds: '', control: '' };

/** The reference server with one fault: it answers a new seat with 200 in place of 201 (ACT-3). */
export async function faultyServer() {
  const { control, worlds } = createControl({
    token: TOKEN,
    controlUrl: () => URLS.control,
    worldsUrl: () => URLS.worlds,
    ed25519,
  });
  const server = await listen(async (request, connection) => {
    const answer = await worlds(request, connection);
    return answer.status === 201 ? new Response(answer.body, { headers: answer.headers }) : answer;
  });
  const commands = await listen(control);
  afterAll(() => Promise.all([server.close(), commands.close()]));
  URLS.worlds = server.url;
  URLS.control = commands.url;
  const directory = await directoryOfAWorld(commands.url);
  return { directory, control: commands.url, token: TOKEN };
}

/** A server with worlds only has no directory of its own: one is made for the preflight. */
async function directoryOfAWorld(control: string): Promise<string> {
  const seed = {
    now: '2026-03-01T09:30:00Z',
    products: [{ id: 'example-editor', name: 'Example Editor', editions: ['standard'] }],
  };
  const answer = await fetch(`${control}/worlds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(seed),
  });
  return ((await answer.json()) as { directory: string }).directory;
}
