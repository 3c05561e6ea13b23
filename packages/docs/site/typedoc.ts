import * as protocol from '@offline-activation/protocol';
import { Application, type TypeDocOptions } from 'typedoc';
import { entryPoints } from './entry-points.js';
import { own, SITE } from './places.js';
import { anchors } from './plugins/anchors.js';
import { moduleNames } from './plugins/module-names.js';
import { namedLinks } from './plugins/named-links.js';
import { pageLinks } from './plugins/page-links.js';
import { playgroundLink } from './plugins/playground-link.js';
import { router } from './plugins/router.js';
import { schemaComments } from './plugins/schema-comments.js';
import { specLinks } from './plugins/spec-links.js';
import { citationsOfCode } from './spec/citations.js';
import { placesOfSpec } from './spec/places.js';
import type { Staged } from './stage.js';

/** Builds the site; answers how many warnings and errors there were. */
export async function buildSite({ documents, landing }: Staged): Promise<number> {
  const entries = entryPoints();
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    entryPoints: entries.map(({ file }) => file),
    projectDocuments: [...documents],
    readme: landing,
    packagesRequiringDocumentation: [...new Set(entries.map(({ name }) => name))],
    plugin: [
      router,
      anchors,
      pageLinks,
      playgroundLink,
      namedLinks,
      moduleNames(entries),
      schemaComments({ '@offline-activation/protocol': protocol }),
      specLinks(placesOfSpec(), citationsOfCode()),
    ],
  });
  const project = await app.convert();
  if (project === undefined) return app.logger.errorCount + app.logger.warningCount;
  app.validate(project);
  await app.generateDocs(project, SITE);
  return app.logger.errorCount + app.logger.warningCount;
}

const OPTIONS: TypeDocOptions = {
  name: 'Offline Activation Protocol',
  tsconfig: own('tsconfig.api.json'),
  router: 'site',
  // The build checks types.
  skipErrorChecking: true,
  disableSources: true,
  disableGit: true,
  hideGenerator: true,
  excludeExternals: true,
  excludePrivate: true,
  customCss: own('assets/site.css'),
  cacheBust: true,
  blockTags: ['@spec', '@param', '@typeParam', '@returns', '@throws', '@example', '@deprecated'],
  modifierTags: ['@interface', '@internal', '@packageDocumentation'],
  excludeTags: [],
  sort: ['kind', 'alphabetical-ignoring-documents'],
  kindSortOrder: ['Document', 'Module', 'Function', 'Class', 'Interface', 'TypeAlias', 'Variable'],
  navigation: { includeFolders: false, includeGroups: false },
  // Who searches for a word of the protocol wants the chapter before the code.
  searchGroupBoosts: { Documents: 8 },
  searchInComments: true,
  searchInDocuments: true,
  sluggerConfiguration: { lowercase: true },
  headings: { readme: true, document: true },
  includeVersion: false,
  includeHierarchySummary: false,
  highlightLanguages: ['typescript', 'json', 'sh', 'xml', 'yaml', 'http', 'python'],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
  },
  requiredToBeDocumented: [
    'Module',
    'Function',
    'Class',
    'Interface',
    'TypeAlias',
    'Variable',
    'Method',
    'Accessor',
  ],
  treatWarningsAsErrors: true,
};
