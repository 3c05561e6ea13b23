/** The resources of a server, by their names in the directory. */
export const PLACES = [
  'directory',
  'activations',
  'challenges',
  'checkIns',
  'deactivations',
  'portalLinks',
  'portalSessions',
  'portalLicenses',
] as const;
/** A resource of a server, by its name in the directory. */
export type Place = (typeof PLACES)[number];

/** What happens to a request. */
export type Deed =
  /** Nobody can be reached. */
  | { readonly does: 'offline' }
  /** Answers that the server is unavailable, with status 503 or another. */
  | { readonly does: 'unavailable'; readonly status?: number; readonly retryAfterSeconds?: number }
  /** Answers with a page, as a captive portal does. */
  | { readonly does: 'html' }
  /** The request has its effect, and its answer comes so many milliseconds late. */
  | { readonly does: 'slow'; readonly milliseconds: number }
  /** The request has its effect, and its answer breaks off. */
  | { readonly does: 'lost' };

/** A fault on the way to the server or back: plain JSON, counted. */
export type Fault = Deed & {
  /** The resource that it is at. Default: any. */
  readonly at?: Place;
  /** How many requests go well before. Default 0. */
  readonly skip?: number;
  /** How many requests it hits; `always`: until it is cleared. Default 1. */
  readonly times?: number | 'always';
};

/** Faults that have been laid and are not spent. */
export interface Faults {
  /** @throws TypeError for what is no fault. */
  lay(...faults: readonly Fault[]): void;
  /** Takes away what is left. */
  clear(): void;
  /** Counts a request that has come, and answers what is to happen to it: of several faults the first laid. */
  due(at: Place | undefined): Deed | undefined;
}

const DEEDS: readonly string[] = ['offline', 'unavailable', 'html', 'slow', 'lost'] satisfies Deed['does'][];

/** Makes a place for faults, with some laid if given. @throws TypeError for what is no fault. */
export function testFaults(...first: readonly Fault[]): Faults {
  let laid: { readonly fault: Fault; skip: number; times: number }[] = [];
  const faults: Faults = {
    lay(...more) {
      for (const fault of more)
        laid.push({ fault: checked(fault), skip: fault.skip ?? 0, times: timesOf(fault) });
    },
    clear() {
      laid = [];
    },
    due(at) {
      let found: Deed | undefined;
      for (const one of laid) {
        if (one.fault.at !== undefined && one.fault.at !== at) continue;
        if (one.skip > 0) one.skip -= 1;
        else if (one.times > 0 && found === undefined) {
          one.times -= 1;
          found = one.fault;
        }
      }
      return found;
    },
  };
  faults.lay(...first);
  return faults;
}

const timesOf = ({ times = 1 }: Fault): number => (times === 'always' ? Number.POSITIVE_INFINITY : times);

/** A slip of the pen in a fault would make a test pass that should not. */
function checked(fault: Fault): Fault {
  const { does, at, skip = 0 } = fault;
  const isCount = (n: number) => n >= 0 && !Number.isNaN(n);
  const holds =
    DEEDS.includes(does) &&
    (at === undefined || PLACES.includes(at)) &&
    isCount(skip) &&
    isCount(timesOf(fault)) &&
    (does !== 'slow' || isCount(fault.milliseconds));
  if (!holds) throw new TypeError(`${JSON.stringify(fault)} is no fault`);
  return fault;
}
