import type { Astray } from './fault.js';

/** A resource's URL, right or astray; undefined leaves it out. */
export function urlAstray(
  astray: Astray | undefined,
  target: string,
  home: number,
  beside: number,
): string | undefined {
  switch (astray) {
    case undefined:
      return `http://127.0.0.1:${home}${target}`;
    case 'stranger':
      return `http://127.0.0.1:${beside}${target}`;
    case 'other-host':
      return `http://localhost:${home}${target}`;
    case 'other-scheme':
      return `https://127.0.0.1:${home}${target}`;
    case 'lookalike':
      return `http://127.0.0.1:${home}@127.0.0.1:${beside}${target}`;
    case 'relative':
      return target;
    case 'absent':
      return undefined;
  }
}
