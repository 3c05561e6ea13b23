import { COMPONENTS, type RegisteredComponent } from '@offline-activation/protocol';

/** A vendor's own component has no registered minimum: it only must not be empty. */
const UNREGISTERED_CHARS_MIN = 1;

/**
 * Tells whether a value is shorter than the registry's minimum for its component, in Unicode code points.
 *
 * @spec 8.1 (FP-2)
 */
export function isTooShort(name: string, value: string): boolean {
  const registered: RegisteredComponent | undefined = COMPONENTS.find((component) => component.name === name);
  return [...value].length < (registered?.charsMin ?? UNREGISTERED_CHARS_MIN);
}
