/** What Vitest's JSON report says of one run; only what is read here. */
export interface RunReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly {
    /** The file, as an absolute path. */
    name: string;
    status: string;
    assertionResults: readonly { fullName: string; status: string }[];
  }[];
}

/** More failures than this are no accident of the machine, and are not tried again. */
const MOST_FILES = 3;

/**
 * The files whose tests are worth a second try: a browser test races a busy machine now and then, and which ones do is
 * said at the end of the run, never hidden.
 * @returns absolute paths; none where nothing failed, or too much
 */
export function worthASecondTry({ testResults }: RunReport): string[] {
  const failed = testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);
  return failed.length <= MOST_FILES ? failed : [];
}

/** The names of the tests that failed, and of the files of which none could be run. */
export function failedTests({ testResults }: RunReport): string[] {
  return testResults
    .filter(({ status }) => status !== 'passed')
    .flatMap(({ name, assertionResults }) => {
      const own = assertionResults.filter(({ status }) => status === 'failed');
      return own.length > 0 ? own.map(({ fullName }) => fullName) : [name];
    });
}

/** The counts of both tries as one run: a file that was tried again counts as it did the second time. */
export function bothTries(first: RunReport, second: RunReport): RunReport {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const testResults = first.testResults.map((file) => again.get(file.name) ?? file);
  const count = (status: readonly string[]) =>
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter((test) => status.includes(test.status)).length;
  return {
    numPassedTests: count(['passed']),
    numFailedTests: count(['failed']),
    numPendingTests: count(['pending', 'skipped', 'todo']),
    testResults,
  };
}
