/**
 * Keeps what was made of names, as long as making it hangs on nothing but the name. Of more names than `most`, as a property
 * test makes without end, the oldest goes first.
 */
export function kept<Made>(most: number): (name: string, make: () => Made) => Made {
  const known = new Map<string, Made>();
  return (name, make) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const oldest = known.keys().next();
    if (known.size >= most && !oldest.done) known.delete(oldest.value);
    const made = make();
    known.set(name, made);
    return made;
  };
}
