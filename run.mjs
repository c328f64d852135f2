// `npm start`, `npm test` and their kin on a bare clone: Node's built-ins only. Installs and builds what is missing or
// stale, then does what was asked. Says what it does on stderr, so that stdout belongs to the program that is run.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = [20, 19];
const LINES_OF_A_FAULT = 25;

const root = dirname(fileURLToPath(import.meta.url));
const startedAt = Date.now();
const [command = '', ...options] = process.argv.slice(2);

const commands = {
  start: () => runHere('dist/server/main.js', { needs: ['client', 'server'] }),
  audit: () => runHere('dist/server/audit.js', { needs: ['server'] }),
  analyse: () => runHere('dist/server/analyse.js', { needs: ['server'] }),
  erasures: () => runHere('dist/server/erasures.js', { needs: ['server'] }),
  test,
  bench: () => runScripts('tests/bench', '.bench.ts'),
  proofs: () => runScripts('tests/proofs', '.proof.ts', { needs: ['client', 'server'] }),
  screenshots: () => runScripts('tests/screenshots', '.shots.ts', { needs: ['client', 'server'] }),
  'db:dump': () => runScript('tests/support/dump-schema.ts'),
};

const builders = {
  client: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  server: ['esbuild.config.mjs'],
};

refuseOldNode();
if (!Object.hasOwn(commands, command)) {
  fail(`run.mjs knows ${Object.keys(commands).join(', ')}; it was asked for "${command}".`);
}
await commands[command]();

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld)
    fail(`Node ${process.versions.node} is too old: Standpoint needs ${OLDEST_NODE.join('.')} or newer.`);
}

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** Run a built program in this very process: signals, exit code and terminal are its own. */
async function runHere(file, { needs }) {
  install();
  build(needs);
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], join(root, file), ...options];
  endWithNpm();
  await import(pathToFileURL(join(root, file)).href);
}

/**
 * npm passes SIGTERM on to the shell between it and this process, and that shell ends without passing it on: being
 * left alone by it is the same wish to end.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/** Run TypeScript that is never built: benchmarks, proofs, the schema's dump. */
function runScript(file, { needs = [] } = {}) {
  install();
  build(needs);
  const { status } = node(['--import', 'tsx', file, ...options]);
  if (status !== 0) process.exit(status ?? 1);
}

/** All scripts of a directory, or those that the command line names: `npm run proofs -- killed-server`. */
function runScripts(directory, ending, how) {
  const isWanted = (name) => options.length === 0 || options.includes(name.slice(0, -ending.length));
  const files = readdirSync(join(root, directory)).filter((name) => name.endsWith(ending) && isWanted(name));
  if (files.length === 0) fail(`${directory} holds nothing called ${options.join(' or ')}.`);
  for (const name of files.sort()) runScript(`${directory}/${name}`, how);
}

function node(parameters, settings = {}) {
  return spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit', ...settings });
}

/** `npm ci`, if the lock file, Node or the machine is another one than at the last time. */
function install() {
  const stamp = join(root, 'node_modules/.standpoint-installed');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = digest([lock, process.version, process.platform, process.arch]);
  if (isStamped(stamp, wanted)) return;
  timed('Installing packages (npm ci)', () => npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  writeFileSync(stamp, wanted);
}

/** npm as it was started, or else the one on the path; what it says goes to stderr. */
function npm(parameters) {
  const own = process.env.npm_execpath;
  const isScript = own !== undefined && /npm-cli\.[cm]?js$/.test(own);
  const [program, before] = isScript ? [process.execPath, [own]] : ['npm', []];
  const { status, error } = spawnSync(program, [...before, ...parameters], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !isScript && process.platform === 'win32',
  });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) fail('The packages could not be installed; what npm says stands above.');
}

/** Build the parts whose sources changed since they were last built. */
function build(parts) {
  const wanted = parts.length === 0 ? '' : digestOfSources();
  for (const part of parts) {
    const stamp = join(root, `dist/.${part}-built`);
    if (isStamped(stamp, wanted)) continue;
    timed(`Building the ${part}`, () => {
      rmSync(stamp, { force: true });
      const { status } = node(builders[part], { stdio: ['ignore', 2, 2] });
      if (status !== 0) fail(`The ${part} could not be built; why stands above.`);
    });
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, wanted);
  }
}

function digestOfSources() {
  const files = ['analysis', 'client', 'migrations', 'server'].flatMap(filesBelow);
  const settings = ['package-lock.json', 'vite.config.ts', 'esbuild.config.mjs', 'tsconfig.json'];
  const named = [...files, ...settings].sort();
  return digest([process.version, ...named.flatMap((name) => [name, readFileSync(join(root, name))])]);
}

function filesBelow(directory) {
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const name = `${directory}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(name) : [name];
  });
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function timed(what, work) {
  process.stderr.write(`${what} …\n`);
  const before = Date.now();
  work();
  process.stderr.write(`${what}: ${secondsSince(before)} s\n`);
}

function secondsSince(time) {
  return ((Date.now() - time) / 1000).toFixed(1);
}

/** Everything that CI runs. A stage that fails does not stop the next one; the last line counts all tests. */
async function test() {
  install();
  build(['client', 'server']);
  const results = mkdtempSync(join(tmpdir(), 'standpoint-results-'));
  const [linting, ...others] = readingStages();
  // These only read, each on one core.
  const [linted, read] = await Promise.all([inTurn([linting], heldBack), inTurn(others, heldBack)]);
  const tested = await inTurn(await testStages(results), shownAtOnce);
  rmSync(results, { recursive: true, force: true });
  report([...linted, ...read, ...tested]);
}

/** @param run runs a stage's program to its end. @returns what became of the stages, run one after the other. */
async function inTurn(stages, run) {
  const done = [];
  for (const stage of stages) {
    const before = Date.now();
    const { status, said } = await run(stage);
    const counted = stage.count?.() ?? { passed: 0, failed: 0, failures: status === 0 ? [] : [endOf(said)] };
    // A stage that fails without a failed test (a file that does not load, a lint fault) counts as one.
    const failed = status === 0 ? counted.failed : Math.max(1, counted.failed);
    done.push({ name: stage.name, ...counted, failed, seconds: secondsSince(before) });
  }
  return done;
}

function endOf(said) {
  return said.trimEnd().split('\n').slice(-LINES_OF_A_FAULT).join('\n');
}

function shownAtOnce({ name, program, settings }) {
  process.stderr.write(`\n── ${name}\n`);
  return { status: node(program, settings).status };
}

/** What it says is shown when it has ended, so that stages that run at the same time are not mixed up. */
function heldBack({ name, program }) {
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('close', (status) => {
      process.stderr.write(`\n── ${name}\n`);
      process.stderr.write(Buffer.concat(said));
      resolve({ status, said: Buffer.concat(said).toString() });
    });
  });
}

function readingStages() {
  return [
    { name: 'lint', program: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
    {
      name: 'format',
      program: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    },
    { name: 'types', program: ['node_modules/typescript/bin/tsc', '--noEmit'] },
    {
      name: 'rooms',
      program: [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        ...['analysis', 'server', 'client', 'migrations', 'tests'],
      ],
    },
    { name: 'unused', program: ['node_modules/knip/bin/knip.js'] },
  ];
}

async function testStages(results) {
  // Only here: what starts the server needs no tests beside it.
  const { readJourneys, readVitest } = await import('./tests/support/test-results.mjs');
  const vitestFile = join(results, 'vitest.json');
  const journeysFile = join(results, 'journeys.json');
  const reporters = ['--reporter=default', '--reporter=./tests/support/test-results.mjs'];
  const journeys = ['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests'];
  return [
    {
      name: 'unit and database',
      program: ['node_modules/vitest/vitest.mjs', 'run', ...reporters],
      settings: { env: { ...process.env, TEST_RESULTS_FILE: vitestFile } },
      count: () => readVitest(vitestFile),
    },
    {
      name: 'journeys',
      program: [...journeys, '--reporter=list,json'],
      settings: { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeysFile } },
      count: () => readJourneys(journeysFile),
    },
  ];
}

function report(stages) {
  const total = (key) => stages.reduce((sum, stage) => sum + stage[key], 0);
  process.stderr.write('\n');
  // Last, where a log that keeps only its end still has them.
  for (const { failures } of stages) for (const failure of failures) process.stderr.write(`${failure}\n\n`);
  for (const { name, passed, failed, flaky, seconds } of stages) {
    const again = flaky > 0 ? ` (${flaky} only at the second try)` : '';
    const tests = passed > 0 ? `, ${passed} passed${again}` : '';
    process.stderr.write(`${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}${tests}, ${seconds} s\n`);
  }
  process.stderr.write(`In all ${secondsSince(startedAt)} s.\n`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  process.exit(total('failed') === 0 ? 0 : 1);
}
