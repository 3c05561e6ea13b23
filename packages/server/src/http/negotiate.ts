/** A media range of an `Accept` header. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

/**
 * Chooses the media type of an answer: the first in the order of quality, then of the list, that the resource has. A
 * range that names a type more closely decides whether it is excluded. No header, or an empty one, accepts everything.
 *
 * @param offered - The resource's types, its favourite first.
 * @returns Undefined if the header excludes every type.
 * @spec 11.2, 11.4 (HTTP-18, HTTP-31)
 */
export function negotiate(accept: string | null, offered: readonly string[]): string | undefined {
  if (accept === null || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').flatMap((part) => rangeOf(part) ?? []);
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    const found = offered.find((each) => closeness(type, each) > 0 && !isExcluded(each, ranges));
    if (found !== undefined) return found;
  }
  return undefined;
}

function rangeOf(part: string): Range | undefined {
  const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  if (!/^[^\s/]+\/[^\s/]+$/.test(type)) return undefined;
  const q = parameters.find((parameter) => /^q *=/.test(parameter));
  const quality = q === undefined ? 1 : Number(q.slice(q.indexOf('=') + 1));
  return quality >= 0 && quality <= 1 ? { type, quality } : undefined;
}

/** How closely a range names a type: 3 exactly, 2 by its first half, 1 not at all, 0 if it is for others. */
function closeness(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.split('/')[0]}/*`) return 2;
  return range === '*/*' ? 1 : 0;
}

function isExcluded(type: string, ranges: readonly Range[]): boolean {
  const closest = Math.max(...ranges.map((range) => closeness(range.type, type)));
  return ranges.some((range) => closeness(range.type, type) === closest && range.quality === 0);
}
