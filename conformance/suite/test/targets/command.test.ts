import { describe, expect, it } from 'vitest';
import { Unmeasured } from '../../src/outcome.js';
import { startServer } from '../../src/targets/command.js';
import { httpTransport } from '../../src/targets/http-transport.js';

const node = (script: string) => `exec ${JSON.stringify(process.execPath)} -e ${JSON.stringify(script)}`;
const ready = (more = '') =>
  `console.log(JSON.stringify({ready:1,directory:'http://127.0.0.1:1/d'${more}}));`;
const STAY = 'setInterval(()=>{},1000);';

describe('a server that a command starts', () => {
  it('is ready when it says so, whatever it printed before', async () => {
    const script = `console.log('> npm start');console.error('noise');${ready(`,control:'http://127.0.0.1:2/c',token:'t'`)}${STAY}`;
    const started = await startServer(node(script));
    expect(started).toMatchObject({
      directory: 'http://127.0.0.1:1/d',
      control: { url: 'http://127.0.0.1:2/c', token: 't' },
    });
    await started.stop();
    expect(started.stderr()).toBe('noise\n');
  });

  it('is stopped with all that it started, also where it does not want to', async () => {
    // The shell of a shell starts a server that ignores being asked.
    const script = `process.on('SIGTERM',()=>{});require('http').createServer((_,a)=>a.end('here')).listen(0,'127.0.0.1',function(){console.log(JSON.stringify({ready:1,directory:'http://127.0.0.1:'+this.address().port}))})`;
    const inner = node(script).slice('exec '.length);
    const started = await startServer(`sh -c ${JSON.stringify(`${inner}; true`)}; true`, { stopMs: 200 });
    const http = httpTransport();
    const get = () => http.send({ method: 'GET', url: started.directory });
    expect((await get()).reply?.status).toBe(200);
    await started.stop();
    await started.stop();
    expect((await get()).fault?.kind).toBe('refused');
    await http.close();
  });

  it('could not be measured where it ends early, with what it wrote', async () => {
    const starting = startServer(node(`console.error('cannot bind');process.exit(3)`));
    await expect(starting).rejects.toThrow(Unmeasured);
    await expect(starting).rejects.toThrow(/ended with 3 before it was ready; it wrote:\ncannot bind/);
    await expect(startServer('/no/such/program')).rejects.toThrow(/ended with 127/);
  });

  it('could not be measured where it does not get ready, or says it wrongly', async () => {
    await expect(startServer(node(STAY), { readyMs: 300 })).rejects.toThrow(/did not get ready within 0.3 s/);
    await expect(startServer(node(`console.log('{"ready":2}');${STAY}`))).rejects.toThrow(/did not say/);
    const noToken = node(`${ready(`,control:'http://x/'`)}${STAY}`);
    await expect(startServer(noToken)).rejects.toThrow(/control URL without a token/);
  });
});
