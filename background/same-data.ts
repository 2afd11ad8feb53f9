/** True where two pieces of plain data say the same. Chromium gives back what it has stored with its keys in order of the alphabet. */
export function sameData(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

/** As JSON, the keys of each object in order. */
function inOrder(data: unknown): string | undefined {
  return JSON.stringify(data, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(byKey)) : value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
