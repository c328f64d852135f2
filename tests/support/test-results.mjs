// What the test runners wrote down about a run, read for the last lines of `npm test`. Node's built-ins only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LINES_OF_A_FAILURE = 25;

/** vitest's reporter: writes to TEST_RESULTS_FILE what failed, errors that belong to no test among it. */
export default class ResultsOfVitest {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const failures = [
      ...unhandled.map((error) => told('outside of any test', wordsOf(error))),
      ...modules.flatMap(failuresOfModule),
    ];
    const passed = tests.filter((each) => each.result().state === 'passed').length;
    writeFileSync(process.env.TEST_RESULTS_FILE, JSON.stringify({ passed, failures }));
  }
}

/**
 * @param {string} file what ResultsOfVitest wrote
 * @returns {{ passed: number, failed: number, failures: string[] }} a file that could not be loaded and an error
 *   outside of tests count as one failed test each; so does a run that wrote nothing
 */
export function readVitest(file) {
  if (!existsSync(file)) return nothingWritten('vitest');
  const { passed, failures } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed, failed: failures.length, failures };
}

function failuresOfModule(module) {
  const name = module.relativeModuleId;
  const failed = [...module.children.allTests('failed')];
  const suites = [...module.children.allSuites()].flatMap((suite) => suite.errors());
  return [
    ...[...module.errors(), ...suites].map((error) => told(name, wordsOf(error))),
    ...failed.map((test) => told(`${name} › ${test.fullName}`, test.result().errors.map(wordsOf).join('\n'))),
  ];
}

function wordsOf({ message, stack, diff }) {
  return [stack ?? message, diff].filter(Boolean).join('\n');
}

/**
 * @param {string} file what Playwright's JSON reporter wrote
 * @returns {{ passed: number, failed: number, flaky: number, failures: string[] }} flaky: passed, but only when tried
 *   again; their first failures are told too
 */
export function readJourneys(file) {
  if (!existsSync(file)) return { ...nothingWritten('playwright'), flaky: 0 };
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  const { expected, flaky, unexpected } = stats;
  const failures = [
    ...errors.map(({ message }) => told('playwright', message)),
    ...suites.flatMap(failuresOfSuite),
  ];
  return { passed: expected + flaky, failed: unexpected + errors.length, flaky, failures };
}

function nothingWritten(runner) {
  return { passed: 0, failed: 1, failures: [told(runner, 'it ended without writing down its results')] };
}

function failuresOfSuite({ file, specs = [], suites = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) =>
        told(
          `${file} › ${title}${status === 'flaky' ? ' (passed at the second try)' : ''}`,
          results.find(({ error }) => error !== undefined)?.error.message,
        ),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

function told(name, message = 'no reason was written down') {
  return [`✗ ${name}`, ...message.split('\n').slice(0, LINES_OF_A_FAILURE)].join('\n  ');
}
