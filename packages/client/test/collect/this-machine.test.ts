import { COMPONENTS } from '@offline-activation/protocol';
import { describe, expect, it } from 'vitest';
import { collectMachine } from '../../src/collect/collect-machine.js';
import { thisMachine } from '../../src/collect/this-machine.js';

const FORMS: Readonly<Record<string, RegExp>> = {
  'hw.smbios-uuid.1': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'hw.board-serial.1': /^(?!\s)[^\p{Ll}\p{C}]+(?<!\s)$/u,
  'hw.disk-serial.1': /^(?!\s)[^\p{Ll}\p{C}]+(?<!\s)$/u,
  'hw.cpu.1': /^\S+ \S+ \S+ \S+$/,
  'net.mac.1': /^[0-9a-f][048c](:[0-9a-f]{2}){5}$/,
  'os.install-id.1': /^[0-9a-f-]{8,}$/,
  'os.version-major.1': /^[a-z][^\p{Lu}\p{C}]* \S+$/u,
};

describe('the machine that this runs on', () => {
  it('has every registered component, null or in its canonical form, and says where it looked', async () => {
    const { platform, facts } = await collectMachine();
    expect(Object.keys(facts)).toEqual(COMPONENTS.map(({ name }) => name));
    expect(['linux', 'macos', 'windows', 'other']).toContain(platform);
    for (const [name, { value, source }] of Object.entries(facts)) {
      expect(source).not.toBe('');
      if (value !== null) expect(value).toMatch(FORMS[name] as RegExp);
    }
  });

  it('says the same when it is asked again', async () => {
    expect(await collectMachine()).toEqual(await collectMachine());
  });

  it('answers null for what is not there, and throws nothing', async () => {
    expect(await thisMachine.read('/no/such/file')).toBeNull();
    expect(await thisMachine.read('/')).toBeNull();
    expect(await thisMachine.list('/no/such/folder')).toEqual([]);
    expect(await thisMachine.resolve('/no/such/link')).toBeNull();
    expect(await thisMachine.run('no-such-command')).toBeNull();
    expect(await thisMachine.run(process.execPath, '--eval', 'process.exit(3)')).toBeNull();
    expect(await thisMachine.run(process.execPath, '--print', '7')).toBe('7\n');
  });
});
