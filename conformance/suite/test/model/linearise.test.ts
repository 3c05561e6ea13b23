import { describe, expect, test } from 'vitest';
import { type Attempt, linearise } from '../../src/model/linearise.js';
import { Breach } from '../../src/outcome.js';

interface Counter {
  taken: number;
}

/** A request for one of two seats, answered with the number of the seat or refused. */
const request = (answer: number | 'full'): Attempt<Counter> => ({
  name: String(answer),
  play(books) {
    const expected = books.taken < 2 ? books.taken + 1 : 'full';
    if (answer !== expected) throw new Breach('SEAT-9', expected, answer);
    if (answer !== 'full') books.taken = answer;
  },
});

describe('linearise', () => {
  test('finds an order in which every answer fits, and the books after it', () => {
    const found = linearise({ taken: 0 }, [request('full'), request(2), request(1)]);
    expect(found).toEqual({ books: { taken: 2 }, order: [2, 1, 0] });
  });

  test('finds none where no order fits', () => {
    expect(linearise({ taken: 0 }, [request(1), request(1)])).toBeUndefined();
    expect(linearise({ taken: 0 }, [request('full'), request(1)])).toBeUndefined();
  });

  test('leaves the books that it was given alone', () => {
    const books = { taken: 0 };
    linearise(books, [request(1)]);
    expect(books).toEqual({ taken: 0 });
  });

  test('does not try interchangeable requests in every order', () => {
    let played = 0;
    const refused = Array.from({ length: 12 }, (): Attempt<Counter> => {
      const one = request('full');
      return {
        ...one,
        play(books) {
          played++;
          one.play(books);
        },
      };
    });
    linearise({ taken: 1 }, refused);
    expect(played).toBe(1);
  });

  test('a fault that is no breach is not swallowed', () => {
    const broken: Attempt<Counter> = {
      name: 'broken',
      play() {
        throw new TypeError('a bug of the suite');
      },
    };
    expect(() => linearise({ taken: 0 }, [broken])).toThrow(TypeError);
  });
});
