/** Says at the end of a run which files took longest, and how many tests passed, failed and were skipped. */
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

const LONGEST = 5;

interface Finished {
  readonly session: TestSession;
  readonly tests: readonly TestResult[];
}

/** A reporter of counts and of the longest files. */
export function countingReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const finished = [...sessions].map((session) => ({ session, tests: testsIn(session) }));
      const times = finished
        .map(({ session, tests }) => ({
          session,
          ms: sum(tests.map(({ duration = 0 }) => duration)),
        }))
        .sort((a, b) => b.ms - a.ms);
      console.log('\nLongest:');
      for (const { session, ms } of times.slice(0, LONGEST))
        console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${nameOf(session)}`);
      console.log(`\n${countsOf(finished)}`);
    },
  };
}

/** A file that does not get as far as its tests counts as one that failed. */
function countsOf(finished: readonly Finished[]): string {
  const tests = finished.flatMap((one) => one.tests);
  const broken = finished.filter(
    ({ session, tests: own }) =>
      !session.passed && own.every(({ passed, skipped }) => passed || skipped),
  );
  const count = (is: (test: TestResult) => boolean): number => tests.filter(is).length;
  const failed = count(({ passed, skipped }) => !passed && !skipped) + broken.length;
  const passed = count((test) => test.passed && !test.skipped);
  return `${passed} passed, ${failed} failed, ${count(({ skipped }) => skipped)} skipped`;
}

function testsIn({ testResults }: TestSession): TestResult[] {
  const walk = ({ tests, suites }: Pick<TestSuiteResult, 'tests' | 'suites'>): TestResult[] => [
    ...tests,
    ...suites.flatMap(walk),
  ];
  return testResults ? walk(testResults) : [];
}

function nameOf({ testFile, browser }: TestSession): string {
  return `${testFile.replaceAll('\\', '/').split('/test/').at(-1) ?? ''} in ${browser.name}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
