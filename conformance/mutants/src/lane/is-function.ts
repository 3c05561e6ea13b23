/** Whether a value is a function that can be called through another one; a class cannot. */
export const isFunction = (value: unknown): boolean =>
  typeof value === 'function' && !Function.prototype.toString.call(value).startsWith('class');
