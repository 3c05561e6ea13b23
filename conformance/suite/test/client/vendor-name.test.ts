import { expect, test } from 'vitest';
import { VENDOR_NAME } from '../../src/client/cases/carriers/loads.js';
import { toBase64url } from '../../src/oracle/base64url.js';
import { utf8 } from '../../src/oracle/bytes.js';

test.each([0, 1, 2])('the name of the carriers’ vendor gives two hyphens after %i bytes', (offset) => {
  expect(toBase64url(utf8('x'.repeat(offset) + VENDOR_NAME))).toContain('--');
});
