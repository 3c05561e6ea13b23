import { type Command, Option } from 'commander';
import { addDriver, withDriverCommand } from './driver-commands.js';
import {
  capabilities,
  httpUrl,
  integer,
  list,
  milliseconds,
  part,
  type RunOptions,
  reports,
  seed,
} from './options.js';
import { addPair } from './pair-command.js';
import { engineOption } from './serve-command.js';
import { addTestVectors, addVectors } from './vectors-commands.js';

const RUNS_MAX = 100_000;
const JOBS_MAX = 64;
const CASE_SECONDS_MAX = 86_400;

/** Adds the commands that run the suite, or tell what is in it. */
export function addSuiteCommands(program: Command): void {
  program.commandsGroup('Conformance:');
  addStart(program);
  addTest(program);
  addReplay(program);
  addDriver(program);
  addVectors(program);
  addList(program);
  addExplain(program);
  addMutants(program);
}

/** Options that `start`, `test server` and `test client` share. */
function withRunOptions(command: Command, { jobs = 4, timeout = 10_000 } = {}): Command {
  return command
    .addOption(
      new Option('--seed <n|random>', 'root of all that is made up; the same one, the same run')
        .argParser(seed)
        .default(1n, '1'),
    )
    .option('--runs <n>', 'generated runs of each property (default: 20)', integer(1, RUNS_MAX))
    .option('--jobs <n>', `cases at the same time (default: ${jobs})`, integer(1, JOBS_MAX))
    .option('--only <glob|id>', 'cases that fit, or that judge a requirement; again or with commas', list)
    .option('--family <name>', 'cases that judge a family of requirements: see oap list --families', list)
    .option('--allow-untestable <caps>', 'capabilities that may be missing, as clock or kill', capabilities)
    .option('--timeout <ms>', `how long an answer may take (default: ${timeout})`, milliseconds)
    .option(
      '--case-timeout <s>',
      'how long a case may take (default: 120); for a slow server, or fewer --runs',
      integer(1, CASE_SECONDS_MAX),
    )
    .option(
      '--report <format=file>',
      'html=FILE, json=FILE, junit=FILE or markdown=FILE; again or with commas',
      reports,
    )
    .option('--baseline <file>', 'failures that are known and expected (JSON)')
    .option('--baseline-write <file>', 'begin such a file with the failures of this run');
}

const withTraces = (command: Command): Command =>
  command.option('--traces <dir>', 'where traces of failures go (default: .oap/traces)');

function addStart(program: Command): void {
  withTraces(
    withRunOptions(
      program
        .command('start')
        .description('judge the reference server: starts it, runs the whole suite over HTTP, reports'),
    ),
  )
    .addOption(engineOption())
    .addHelpText('after', START_HELP)
    .action(async (options) => {
      const { start } = await import('../commands/start.js');
      await start(options);
    });
}

const START_HELP = `
This is what "npm start" runs; options go behind two dashes:

  npm start -- --runs 3 --family seats

The report is .oap/report.html, below the folder that you are in.`;

function addTest(program: Command): void {
  const test = program.command('test').description("judge somebody's implementation").helpCommand(false);
  withServerOptions(
    withTraces(
      withRunOptions(
        test
          .command('server')
          .argument('[directory-url]', 'the one URL that a client knows', httpUrl)
          .description('judge a license server by its directory URL'),
      ),
    ),
  )
    .option('--browser [program]', 'have a Chromium download from its pages, too')
    .addHelpText('after', TEST_HELP)
    .action(async (directory: string | undefined, options: RunOptions) => {
      const { testServer } = await import('../commands/test-server.js');
      await testServer(directory, options);
    });
  withRunOptions(
    withDriverCommand(test.command('client').description('judge a client by its driver (chapter 17)')),
    CLIENT_DEFAULTS,
  )
    .addHelpText('after', TEST_CLIENT_HELP)
    .action(async (words: string[], options: RunOptions & { cmd?: string }) => {
      const { testClient } = await import('../commands/test-client.js');
      await testClient(words, options);
    });
  addPair(test);
  addTestVectors(test);
}

const CLIENT_DEFAULTS = { jobs: 2, timeout: 30_000 };

const TEST_CLIENT_HELP = `
A driver is a small program around the client: it reads requests on its standard
input and writes answers on its standard output. "oap driver scaffold" writes
one to begin with, and "oap driver check" says what is wrong with one.

  oap test client -- node driver.js
  oap test client --only 'client-clock/*' --seed 7 -- python3 driver.py
  oap test client --cmd "cd app && ./driver" --report html=report.html

A failure is seen again by --only with its case, and the --seed of the run.`;

/** Options that say which server is meant. */
function withServerOptions(command: Command): Command {
  return command
    .option('--control <url>', 'its control interface (chapter 13): makes everything testable', httpUrl)
    .option('--control-token <token>', 'bearer token of it; better in OAP_CONTROL_TOKEN')
    .option('--fixtures <file>', 'without one: licenses that the suite may use up (JSON)')
    .option('--cmd <command>', 'start the server by this, instead of naming a URL');
}

const TEST_HELP = `
Without a control interface the suite needs licenses, and never uses one twice:
{"licenses": [ … ]} as in a world's seed; oap list --fixtures makes them up.
Which are used up is noted beside the file. What needs a clock is untestable
then. Without either, only what needs no license is tested.

With --browser, a Chromium also fills in the server's pages and downloads the
license file; it needs the package playwright-core.

A --cmd prints one line when it is ready, and is ended when the run is over:
  {"ready": 1, "directory": "http://…", "control": "http://…", "token": "…"}

  oap test server https://licenses.example.com/v1/directory --fixtures ours.json
  oap test server --cmd "node server.js" --runs 5 --only 'seats/*'
  OAP_CONTROL_TOKEN=… oap test server http://127.0.0.1:4000/directory \\
    --control http://127.0.0.1:4001 --seed random --report html=report.html

A --baseline lists known failures, each with its reason: none of them fails the
run, and each that is gone does. --baseline-write begins one; fill in why.

In a job on GitHub, --report markdown=$GITHUB_STEP_SUMMARY shows the verdict on
the job's page, and --report junit=oap.xml is for whatever collects results.`;

function addReplay(program: Command): void {
  withServerOptions(
    program
      .command('replay')
      .argument('<trace>', 'file of a trace')
      .argument('[directory-url]', 'server to play it on; without one the reference server', httpUrl)
      .description('play the trace of a failure again'),
  )
    .addOption(engineOption())
    .addHelpText('after', REPLAY_HELP)
    .action(async (trace: string, directory: string | undefined, options) => {
      const { replayTrace } = await import('../commands/replay.js');
      await replayTrace(trace, directory, options);
    });
}

const REPLAY_HELP = `
A trace is plain JSON: the steps of the shortest run that failed. It plays on
any server, in a fresh world. Exit code 0: the requirement holds there. 1: it
fails. 5: the trace was recorded by another revision of the suite.`;

function addList(program: Command): void {
  program
    .command('list')
    .description('list cases, requirements or families, or the licenses that a test needs')
    .option('--cases', 'the cases of the suite (default)')
    .option('--client', 'the cases for clients, instead of those for servers')
    .option('--requirements', 'every sentence that binds, and how many cases judge it')
    .option('--families', 'groups of requirements, for --family')
    .option('--json', 'print JSON')
    .option('--fixtures', 'licenses for a server without a control interface (JSON), instead')
    .addOption(
      new Option('--seed <n|random>', 'with --fixtures: root of all that is made up')
        .argParser(seed)
        .default(1n, '1'),
    )
    .option('--only <glob|id>', 'with --fixtures: for the cases that fit', list)
    .option('--family <name>', 'with --fixtures: for the cases of a family', list)
    .addHelpText('after', LIST_HELP)
    .action(async ({ fixtures, ...options }) => {
      if (fixtures) {
        const { listFixtures } = await import('../commands/list-fixtures.js');
        listFixtures(options);
      } else {
        const { list: print } = await import('../commands/list.js');
        await print(options);
      }
    });
}

const LIST_HELP = `
--fixtures prints what --fixtures of "oap test server" and --licenses of "oap
serve" read: make these licenses on your server, and give it the file back. Each
is used up once; another --seed makes up others.

  oap list --fixtures > fixtures.json`;

function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<id>', 'a requirement (SEAT-1), a case (seats/last-seat) or an error code')
    .description('say what an id stands for, where it stands, and what judges it')
    .action(async (id: string) => {
      const { explain } = await import('../commands/explain.js');
      await explain(id);
    });
}

function addMutants(program: Command): void {
  program
    .command('mutants')
    .description('judge the suite itself: does it notice each deliberate fault?')
    .option('--only <id|prefix*>', 'mutants to run, as server/*; again or with commas', list)
    .option('--jobs <n>', 'cases at the same time', integer(1, JOBS_MAX))
    .option('--together <n>', 'mutants in place at once; 1: each by itself', integer(1, TOGETHER_MAX))
    .option('--part <k/n>', 'only the k-th of n parts of them', part)
    .addOption(
      new Option('--again', 'quick: only before the cases that the record says killed them').conflicts(
        'record',
      ),
    )
    .option('--json <file>', 'write the results there')
    .option('--record', 'keep the results in the repository, for the coverage page')
    .addHelpText('after', MUTANTS_HELP)
    .action(async (options) => {
      const { mutants } = await import('../commands/mutants.js');
      await mutants(options);
    });
}

/** As many as nobody will write. */
const TOGETHER_MAX = 10_000;

const MUTANTS_HELP = `
A mutant is the reference server or client with one fault. The suite must see
broken the requirements that the mutant names, and no others. Needs a checkout
of the repository. Exit code 0: it did, each time. 1: it did not. 5: the lane
itself is broken.

Many mutants are in place at once. Where a case ends as it does with none, it
tells none of them; otherwise they are parted until it is seen which it tells.

With --again each mutant is put before one recorded case for each requirement
that it breaks: a minute or two. It shows that every fault is still noticed;
that nothing else is accused, the whole lane alone shows, and what is seen only
where a process is killed.`;
