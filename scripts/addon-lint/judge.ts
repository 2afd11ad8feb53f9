/** One message of addons-linter, as far as it is looked at. */
export interface Finding {
  code: string;
  /** From the build's root; absent where the whole add-on is meant. */
  file?: string;
  line?: number;
  /** From 0, in UTF-16 units. */
  column?: number;
}

/** A finding that is known and accepted. Its names are made anew with each build, so it is known by the code around it. */
export interface Accepted {
  code: string;
  /** What stands around the place. */
  around: RegExp;
  /** How often it comes; fewer is a change worth knowing as well. */
  times: number;
  why: string;
}

/** Units looked at on each side of the place. */
const REACH = 200;

/**
 * Holds what was found against what is accepted, and returns what does not fit, a sentence each: what is new, and what is
 * gone.
 * @param textOf gives a file of the build
 */
export function judgeFindings(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  textOf: (file: string) => string,
): string[] {
  const seen = new Map(accepted.map((one) => [one, 0]));
  const fresh = findings.flatMap((finding) => {
    const around = codeAround(finding, textOf);
    const known = accepted.find((one) => one.code === finding.code && one.around.test(around));
    if (!known) return [`new: ${finding.code} in ${finding.file ?? 'the add-on'}: ${around}`];
    seen.set(known, (seen.get(known) ?? 0) + 1);
    return [];
  });
  const other = [...seen].flatMap(([{ code, times, why }, count]) =>
    count === times ? [] : [`${code} (${why}) was found ${count} times, not ${times}`],
  );
  return [...fresh, ...other];
}

function codeAround({ file, line, column }: Finding, textOf: (file: string) => string): string {
  if (file === undefined || line === undefined || column === undefined) return '';
  const text = textOf(file).split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, column - REACH), column + REACH);
}
