/**
 * Adds up weights. At most 16 weights of at most 1,000 each: the sum is exact.
 *
 * @spec 8.3
 */
export function weightOf(components: readonly { readonly weight: number }[]): number {
  return components.reduce((sum, { weight }) => sum + weight, 0);
}
