/**
 * The specification as data: requirements, JSON Schemas, registries and chapters, read from the package's files.
 *
 * {@link requirements} has every sentence that binds an implementation, with a hash of its text. Nothing here judges
 * anything, and nothing comes from the reference implementation at run time.
 *
 * @packageDocumentation
 */
export { chapters, chapterText } from './chapter.js';
export { specFolder } from './folder.js';
export {
  type ComponentRow,
  type ErrorRow,
  type LimitRow,
  type MethodRow,
  type OfferRow,
  type PolicyRow,
  type ProfileRow,
  type Registries,
  registry,
  type StateRow,
} from './registry.js';
export {
  type Binds,
  type Claim,
  type Need,
  type Requirement,
  type RequirementLevel,
  type RequirementRole,
  requirements,
} from './requirement.js';
export { type Revision, revision, revisions } from './revision.js';
export { type JsonSchema, schemas } from './schema.js';
