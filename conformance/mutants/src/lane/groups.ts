import { type Mutation, nameOf } from './job.js';

/** What has a mutation. */
interface Mutated {
  readonly mutation: Mutation;
}

/** What decides who can be in a group. */
export interface Grouping<M> {
  /** Members of a group at most. */
  readonly most: number;
  /** Whether a mutant mostly does not call what it stands in for. Default: none. */
  readonly isOpaque?: (mutant: M) => boolean;
  /** Whether two get into each other's way. Default: none do. */
  readonly clash?: (one: M, other: M) => boolean;
}

/**
 * Parts mutants into groups whose members can be in place at once.
 *
 * Several stand-ins for one function go around each other, and what is in the middle shows as long as those around it call it.
 * So of those that do not, a function has one in a group, in the middle: it comes first. A value has one stand-in.
 */
export function groupsOf<M extends Mutated>(
  mutants: readonly M[],
  { most, isOpaque = () => false, clash = () => false }: Grouping<M>,
): readonly (readonly M[])[] {
  const groups: { readonly members: M[]; readonly taken: Set<string> }[] = [];
  // Once all of these have their groups, the others find room around them.
  for (const mutant of opaqueFirst(mutants, isOpaque)) {
    const names = mutant.mutation.targets.flatMap(({ url, names }) =>
      names.filter(({ isFunction }) => !isFunction || isOpaque(mutant)).map(({ name }) => nameOf(url, name)),
    );
    const isOpen = ({ members, taken }: (typeof groups)[number]) =>
      members.length < most &&
      !names.some((name) => taken.has(name)) &&
      !members.some((member) => clash(member, mutant));
    const group = groups.find(isOpen) ?? { members: [], taken: new Set() };
    if (group.members.length === 0) groups.push(group);
    group.members.push(mutant);
    for (const name of names) group.taken.add(name);
  }
  return groups.map(({ members }) => members);
}

const opaqueFirst = <M>(mutants: readonly M[], isOpaque: (mutant: M) => boolean): readonly M[] => [
  ...mutants.filter(isOpaque),
  ...mutants.filter((each) => !isOpaque(each)),
];
