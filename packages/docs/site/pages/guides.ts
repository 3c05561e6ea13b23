import { readdirSync, readFileSync } from 'node:fs';
import { inRepository, own } from '../places.js';
import { commands } from './commands.js';
import { type Page, titled } from './page.js';

/** How to use what is here: the repository's own guides, and those that are written for this site. */
export function guides(): Page {
  return {
    path: 'guides/README.md',
    title: 'Guides',
    url: 'guides/index',
    text: `- [Getting started](../README.md): the doors, and what the command line tool does for each.
- [Judge your license server](../packages/docs/pages/server-guide.md): from nothing to a first verdict.
- [Write a driver](../packages/docs/pages/driver-guide.md): put a client in any language before the suite.
- [Use test vectors](../packages/docs/pages/vectors-guide.md): the project's own, and some with your key and policy.
- [In continuous integration](../packages/docs/pages/ci-guide.md): a recipe, and what the exit codes are for.
- [Commands](../packages/cli/COMMANDS.md): each command of \`oap\`, in its own words.
- [Test vectors](../conformance/vectors/README.md): check an implementation by data alone.
- [Examples](../conformance/examples/README.md): vectors in the tests of other languages.
- [Worked examples](../spec/examples/README.md): one activation with every byte on the way.
- [A client in Python](../conformance/implementations/python/README.md): written from the specification alone.
- [Contributing](../CONTRIBUTING.md), [changes](../CHANGELOG.md), [security](../SECURITY.md), [licences](../spec/LICENSE.md).
`,
    children: [
      file('README.md', 'guides/getting-started', 'Getting started'),
      file('packages/docs/pages/server-guide.md', 'guides/server'),
      file('packages/docs/pages/driver-guide.md', 'guides/driver'),
      file('packages/docs/pages/vectors-guide.md', 'guides/vectors'),
      file('packages/docs/pages/ci-guide.md', 'guides/ci'),
      commands(),
      file('conformance/vectors/README.md', 'vectors'),
      file('conformance/examples/README.md', 'guides/examples'),
      workedExamples(),
      file('conformance/implementations/python/README.md', 'guides/python'),
      file('CONTRIBUTING.md', 'guides/contributing'),
      file('CHANGELOG.md', 'guides/changes'),
      file('SECURITY.md', 'guides/security', 'Security of this project'),
      file('spec/LICENSE.md', 'guides/licences'),
    ],
  };
}

/** Decisions, each below their list. */
export function decisions(): Page {
  const files = readdirSync(inRepository('spec/decisions')).filter((name) => /^\d{4}-.*\.md$/.test(name));
  const children = files
    .sort()
    .map((name) => file(`spec/decisions/${name}`, `decisions/${name.replace(/\.md$/, '')}`));
  const list = children.map(({ title, path }) => `- [${title}](${path.replace('spec/decisions/', '')})`);
  const head = file('spec/decisions/README.md', 'decisions/index');
  return { ...head, text: `${head.text}\n\n${list.join('\n')}\n`, children };
}

/** What the mutants show of the suite. */
export function coverage(): Page {
  return {
    ...file('conformance/COVERAGE.md', 'coverage'),
    children: [file('conformance/mutants/README.md', 'mutants')],
  };
}

/** A Markdown file of the repository; its heading is the title unless another is given. */
function file(path: string, url: string, title?: string): Page {
  const found = titled(
    readFileSync(path.startsWith('packages/docs/') ? own(path.slice(14)) : inRepository(path), 'utf8'),
  );
  return { path, url, title: title ?? found.title, text: found.text };
}

/** The examples of the specification, whole, on one page. */
function workedExamples(): Page {
  const names = [
    'machine-code',
    'token',
    'license-file',
    'deactivation',
    'receipt',
    'component-digest',
    'driver-exchange',
  ];
  const parts = names.map((name) => {
    const json = readFileSync(inRepository(`spec/examples/${name}.json`), 'utf8');
    return `## ${name}\n\n<details><summary><code>spec/examples/${name}.json</code></summary>\n\n\`\`\`json\n${json}\n\`\`\`\n\n</details>`;
  });
  return {
    path: 'spec/examples/README.md',
    title: 'Worked examples',
    url: 'guides/worked-examples',
    text: `One story in real artifacts: a machine asks, an issuer answers, the machine gives its key up, the issuer accepts that.
Each example has all inputs and the values on the way, so that any implementation can follow it to the same bytes. Paste an
\`envelope\` into the [playground](oap:site/playground/index.html) to see it read step by step.\n\n${parts.join('\n\n')}\n`,
  };
}
