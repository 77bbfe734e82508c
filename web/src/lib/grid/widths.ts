/** Width of a column from what stands in it, in px; counted on a sample of rows. */
const SAMPLE = 200;
const SIGN_PX = 8;
const PAD_PX = 36;
const LEAST_PX = 72;
const MOST_PX = 320;

export function columnWidth(title: string, rows: readonly (readonly string[])[], column: number): number {
  let longest = title.length + 1;
  for (const row of rows.slice(0, SAMPLE)) longest = Math.max(longest, row[column]?.length ?? 0);
  return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, longest * SIGN_PX + PAD_PX)));
}

const NUMBER = /^[-−]?\d[\d\s\u00a0\u202f_,.]*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether nothing stands in a column that is no number: a blank one may get one. */
export function mayHoldNumbers(rows: readonly (readonly string[])[], column: number): boolean {
  return isNumeric(rows, column) || rows.slice(0, SAMPLE).every((row) => (row[column] ?? '') === '');
}

/** Whether a column holds numbers, to be set to the right. */
export function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  let seen = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const cell = row[column] ?? '';
    if (cell === '') continue;
    if (!NUMBER.test(cell) || DAY.test(cell)) return false;
    seen += 1;
  }
  return seen > 0;
}
