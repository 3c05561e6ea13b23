// Makes one new code after the other in a state directory, and says of each that it was answered, until it is killed.
// Plain JavaScript on the built package: it runs in a process of its own.
import { openClient } from '@offline-activation/client';
import { fileStorage } from '@offline-activation/client/node';
import { ed25519 } from '@offline-activation/keys/native';

const [folder = '', trusted = '', last] = process.argv.slice(2);
let made = Number(last);
const client = openClient({
  storage: fileStorage(folder),
  // The n-th code has the id n.
  random: (length) => {
    const bytes = Buffer.alloc(length);
    if (length === 16) {
      made += 1;
      bytes.writeUInt32BE(made);
    }
    return bytes;
  },
  ed25519,
  product: 'example-editor',
  appVersion: '1.0.0',
  platform: 'linux',
  trust: [{ key: trusted, status: 'active' }],
  facts: {},
});
for (;;) {
  await client.machineCode({ now: 1_772_000_000 + made, new: 'code' });
  process.stdout.write(`${made}\n`);
}
