import { type Command, Option } from 'commander';
import type { GenerateOptions } from '../commands/vectors-generate.js';
import { withDriverCommand } from './driver-commands.js';
import { integer, milliseconds, type Reports, reports, seed } from './options.js';

const COUNT_MAX = 10_000;
const JOBS_MAX = 64;
const FORMATS = ['json', 'jsonl', 'files'];
/** As in the project's own set. */
const COUNT = 8;

const withReport = (command: Command): Command =>
  command
    .option('--vectors <path>', "folder or file of vectors (default: the project's own)")
    .option('--report <format=file>', 'html, json, junit or markdown; again or with commas', reports);

/** Adds the commands that make test vectors, and judge by them. */
export function addVectors(program: Command): void {
  const vectors = program
    .command('vectors')
    .description('test vectors: make your own, look them over, grade answers')
    .helpCommand(false);
  vectors
    .command('generate')
    .description('write test vectors, with your key, product and policy')
    .requiredOption('--out <dir>', 'folder to write them to; it is made')
    .option('--key <file|key>', 'secret key that signs (k4.secret.…), or a file with it; for tests only')
    .option('--product <id>', 'product (default: one that follows from the seed)')
    .option('--policy <file>', 'policy (JSON): whole, or a profile and what differs from it')
    .option('--seed <n|random>', 'root of all that is made up (default: 1; of a challenge random)', seed)
    .addOption(
      new Option('--count <n>', 'generated vectors in each family that has such')
        .argParser(integer(0, COUNT_MAX))
        .default(COUNT),
    )
    .option('--challenge', 'questions without answers, and the answers apart')
    .addOption(
      new Option('--format <form>', 'one file a family, lines of JSON, or one file a vector')
        .choices(FORMATS)
        .default('json'),
    )
    .addHelpText('after', GENERATE_HELP)
    .action(async (options: GenerateOptions) => {
      const { generateVectors } = await import('../commands/vectors-generate.js');
      generateVectors(options);
    });
  vectors
    .command('lint')
    .argument('<path...>', 'files or folders of vectors')
    .description('look vectors over: form, references, and whether the suite says the same')
    .addHelpText('after', LINT_HELP)
    .action(async (paths: string[]) => {
      const { lintVectorFiles } = await import('../commands/vectors-lint.js');
      lintVectorFiles(paths);
    });
  withReport(
    vectors
      .command('grade')
      .argument('<results>', 'file of answers, a line of JSON for each; - reads standard input')
      .description('judge the answers that your own tests gave to vectors'),
  )
    .addHelpText('after', GRADE_HELP)
    .action(async (file: string, options: { vectors?: string; report?: Reports }) => {
      const { gradeVectors } = await import('../commands/vectors-grade.js');
      await gradeVectors(file, options);
    });
}

const GENERATE_HELP = `
The same options write the same bytes. What is signed with --key is as good as
any license that the key signs: give it a key for tests. The secret is written
nowhere.

  oap vectors generate --out ours --policy policy.json --product my-editor
  oap vectors generate --out quiz --challenge --format jsonl

Every question of a challenge differs from those of any other seed, so that no
table of answers passes. Its answers.json, and its seed, are for the grader.`;

const LINT_HELP = `
What is expected is computed anew from each input. Exit code 1: something is
wrong; each line begins with the rule that is broken.`;

const GRADE_HELP = `
A line for each vector: its id, the verdict, the code of a refusal, and the
values that the op gives (conformance/vectors/README.md lists them):

  {"id": "token/signature/s-plus-l", "verdict": "refuse",
   "code": "signature-invalid"}

A vector without an answer was not measured: exit code 3, never a pass.

  oap vectors grade results.jsonl --report html=report.html
  ./my-tests --vectors quiz | oap vectors grade - --vectors quiz/answers.json`;

/** Adds `test vectors`. */
export function addTestVectors(test: Command): void {
  withReport(
    withDriverCommand(test.command('vectors').description('ask a driver the test vectors (chapter 17)')),
  )
    .option('--jobs <n>', 'drivers at the same time (default: 2)', integer(1, JOBS_MAX))
    .option('--timeout <ms>', 'how long an answer may take (default: 30000)', milliseconds)
    .addHelpText('after', TEST_HELP)
    .action(async (words: string[], options: { cmd?: string; report?: Reports }) => {
      const { testVectors } = await import('../commands/test-vectors.js');
      await testVectors(words, options);
    });
}

const TEST_HELP = `
Asks what the methods "verify", "compare" and "read" can show. The rest is told
as not asked, never as passed; "oap vectors grade" judges answers to all.

  oap test vectors -- python3 driver.py
  oap test vectors --vectors ours --report html=report.html -- node driver.js`;
