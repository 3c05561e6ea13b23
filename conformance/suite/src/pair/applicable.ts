import type { Cap } from '../requirement.js';
import type { Row } from '../runner/row.js';
import type { Side } from './side.js';
import type { PairNeeds } from './walk.js';

/** Why a station is not played; undefined: it is. A feature that one end does not claim makes it no matter of theirs. */
export function whyStationNotPlayed(
  needs: PairNeeds,
  caps: Readonly<Record<Side, ReadonlySet<Cap>>>,
): Pick<Row, 'status' | 'why' | 'missing'> | undefined {
  const lacking = (side: Side, own: readonly Cap[]) =>
    own.filter((cap) => !caps[side].has(cap)).map((cap) => ({ side, cap }));
  const all = [
    ...lacking('client', ['feature:core', ...(needs.client ?? [])]),
    ...lacking('server', needs.server ?? []),
  ];
  if (all.length === 0) return undefined;
  const isClaim = ({ cap }: { readonly cap: Cap }) => cap.startsWith('feature:');
  const features = all.filter(isClaim);
  const inWords = (verb: string) =>
    (['client', 'server'] as const)
      .flatMap((side) => {
        const caps = (features.length > 0 ? features : all).filter((one) => one.side === side);
        const names = caps.map(({ cap }) => cap.replace('feature:', ''));
        return names.length === 0 ? [] : [`the ${side} does not ${verb} ${names.join(' and ')}`];
      })
      .join(', ');
  if (features.length > 0) return { status: 'not-applicable', why: inWords('claim') };
  return { status: 'untestable', why: inWords('offer'), missing: all.map(({ cap }) => cap) };
}
