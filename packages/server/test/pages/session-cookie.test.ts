import { describe, expect, it } from 'vitest';
import { sessionCookie, sessionIn } from '../../src/pages/my/session-cookie.js';
import type { Site } from '../../src/pages/site.js';

/** A cookie hangs on nothing of a site but where it is. */
const at = (base: string) => ({ base: () => base }) as Site;
const attributesOf = (cookie: string) => cookie.split('; ').slice(1);

describe('PAGE-16: the cookie of a session', () => {
  it('is Secure over TLS, and nowhere else: a browser would not keep it', () => {
    expect(attributesOf(sessionCookie(at('https://license.example'), 's'))).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Secure']),
    );
    expect(sessionCookie(at('http://127.0.0.1:4000'), 's')).not.toMatch(/Secure/);
  });

  it('goes to the page of its own world alone', () => {
    expect(sessionCookie(at('http://127.0.0.1:4000/worlds/7'), 's')).toContain('; Path=/worlds/7/my;');
  });

  it('is found among others, by its whole name', () => {
    const read = (cookie: string) => sessionIn(new Headers({ cookie }));
    expect(read('a=1; oap-session=s; b=2')).toBe('s');
    expect(read('not-oap-session=s')).toBeUndefined();
  });
});
