import { type Report, type RunInfo, reportOf, suiteVersion } from '../../src/reports/report.js';
import type { Row } from '../../src/runner/row.js';
import { summaryOf } from './toy-rows.js';

export const INFO: RunInfo = {
  target: 'http://127.0.0.1:4000/directory',
  claims: ['core'],
  capabilities: ['clock'],
  seed: '42',
  nonce: 'abcd',
  jobs: 4,
  runs: 20,
  cases: 4,
  spec: '0123abcd',
  suite: suiteVersion(),
};

export const toyReport = (rows: readonly Row[]): Report => reportOf(INFO, rows, summaryOf(rows));
