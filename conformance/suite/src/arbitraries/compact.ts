/** Members that may be undefined as members that may be absent. */
type Compact<V> = { [K in keyof V as undefined extends V[K] ? K : never]?: Exclude<V[K], undefined> } & {
  [K in keyof V as undefined extends V[K] ? never : K]: V[K];
};

/** Leaves out members that are undefined: plans and steps are JSON. */
export const compact = <V extends object>(value: V): Compact<V> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Compact<V>;
