import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from '@offline-activation/spec';
import { pythonDriver } from '../scaffold/python.js';
import { Stop } from '../stop.js';
import { shellWord } from '../suite/shell-word.js';
import { print } from '../terminal/print.js';

/** Writes a driver that runs, and refuses everything. Nothing is written over. */
export async function driverScaffold(folder: string, _: { readonly lang: 'python' }): Promise<void> {
  const file = join(folder, 'driver.py');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, pythonDriver(registry('driver')), { flag: 'wx', mode: 0o755 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new Stop(`${file} is there already, and is left as it is`, undefined, { cause });
  }
  print(`${file}\n\n  oap driver check -- python3 ${shellWord(file)}`);
}
