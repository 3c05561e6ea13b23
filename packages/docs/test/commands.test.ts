import { describe, expect, it } from 'vitest';
import { commands, namesIn } from '../site/pages/commands.js';

const HELP = `Usage: oap vectors [options] [command]

test vectors: make your own, look them over, grade answers

Options:
  -h, --help  print this help

Commands:
  generate    write test vectors, with your key, product and policy
  look-over   look vectors over: form, references, and whether the suite says
              the same

Exit codes:
  0  done

  oap vectors generate --out ours
`;

describe('the page of commands', () => {
  it('finds the commands in a help, and nothing else', () => {
    expect(namesIn(HELP)).toEqual(['generate', 'look-over']);
    expect(namesIn(HELP.replace(' [command]', ''))).toEqual([]);
  });

  it('has every command of oap, those below others too, with an entry that leads to it', () => {
    const { text } = commands();
    for (const name of [
      'oap',
      'oap start',
      'oap test server',
      'oap vectors generate',
      'oap client check-in',
      'oap keys generate',
    ]) {
      const anchor = name.replaceAll(' ', '-');
      expect(text).toContain(`[${name}](#${anchor}): `);
      expect(text).toContain(`<a id="${anchor}"></a>\n\n## ${name}\n\n\`\`\`text\nUsage: ${name} `);
    }
    expect(text).not.toContain('undefined');
  });
});
