import type { Clock } from '@offline-activation/server';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { brokenOff, late, page, unavailable } from './answers.js';
import { type Fault, type Faults, testFaults } from './fault.js';
import { placesOf } from './places.js';
import { type ServedServer, type TestServerOptions, testServer } from './test-server.js';

/** What is served, and what goes wrong with it. */
export interface HandlersOptions {
  /** What the reference server has, or a server: one that `testServer` has made, or any other. Default: samples. */
  readonly server?: TestServerOptions | ServedServer;
  /** Of a server that is made here. Default: one that shows 2027-01-04T09:00:00Z. */
  readonly clock?: Clock;
  /** Faults, or a place where a test lays them. Default: none. */
  readonly faults?: readonly Fault[] | Faults;
}

/**
 * Makes msw handlers that serve a license server.
 *
 * @throws TypeError for a seed, URL or fault that is none, and for a clock beside a server that has its own.
 */
export function handlers({ server = {}, clock, faults = [] }: HandlersOptions = {}): HttpHandler[] {
  const isMade = 'fetch' in server;
  if (isMade && clock !== undefined) throw new TypeError('this server has a clock of its own');
  const served = isMade ? server : testServer(server, clock);
  const laid = 'due' in faults ? faults : testFaults(...faults);
  const placeOf = placesOf(served);
  return [
    http.all(belowOf(served.base ?? served.directory), async ({ request }) => {
      const deed = laid.due(await placeOf(request.url));
      switch (deed?.does) {
        case 'offline':
          return HttpResponse.error();
        case 'unavailable':
          return unavailable(deed);
        case 'html':
          return page();
        case 'slow':
          return late(await served.fetch(request), deed.milliseconds, request.signal);
        case 'lost':
          return brokenOff(await served.fetch(request));
        default:
          return served.fetch(request);
      }
    }),
  ];
}

/** Fits a URL and everything below it. */
function belowOf(url: string): RegExp {
  const { origin, pathname } = new URL(url);
  const literal = (origin + pathname.replace(/\/+$/, '')).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal}(?:[/?#]|$)`);
}
