import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where an application's state lies unless the person says otherwise: where each system keeps such things. */
export function stateFolder(product: string, platform = process.platform, env = process.env): string {
  const home = homedir();
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'offline-activation', product);
  }
  if (platform === 'darwin') {
    return join(home, 'Library', 'Application Support', 'offline-activation', product);
  }
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'offline-activation', product);
}
