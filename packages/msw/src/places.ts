import { PLACES, type Place } from './fault.js';
import type { ServedServer } from './test-server.js';

type Places = readonly (readonly [Place, string])[];

/** Answers which resource of a server a URL is, as its directory says; undefined for none. */
export function placesOf({ directory, fetch }: ServedServer): (url: string) => Promise<Place | undefined> {
  const root = new URL(directory).href;
  let known: Promise<Places> | undefined;

  /** A server that has no directory has no places either: that is not for a fault to say. */
  async function ask(): Promise<Places> {
    const answer = await fetch(new Request(root));
    const { resources } = (await answer.json().catch(() => ({}))) as {
      readonly resources?: Readonly<Partial<Record<Place, string>>>;
    };
    return PLACES.flatMap((place) => {
      const url = resources?.[place];
      return url === undefined ? [] : [[place, url] as const];
    });
  }

  return async (url) => {
    const { origin, pathname } = new URL(url);
    const asked = origin + pathname;
    if (asked === root) return 'directory';
    known ??= ask();
    return (await known).find(([, at]) => asked === at || asked.startsWith(`${at}/`))?.[0];
  };
}
