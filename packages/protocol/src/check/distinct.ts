/** Tells whether no two of the objects have the same value in a member, as names in a list of components must. */
export function distinctBy<T extends object>(items: readonly T[], member: keyof T): boolean {
  return new Set(items.map((item) => item[member])).size === items.length;
}
