import { referenceDriver } from './driver.js';
import { answerLines } from './lines.js';

await answerLines(process.stdin, process.stdout, referenceDriver());
