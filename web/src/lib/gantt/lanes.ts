/** Puts bars that overlap below each other. */

export interface Span {
  /** First and last day, both taken. */
  from: number;
  to: number;
}

/** The lane of each span, given in the order of their starts; what finds no lane shares the last one. */
export function pack(spans: readonly Span[], most: number): number[] {
  const free: number[] = [];
  return spans.map(({ from, to }) => {
    const found = free.findIndex((day) => day <= from);
    const lane = found >= 0 ? found : Math.min(free.length, most - 1);
    free[lane] = Math.max(free[lane] ?? 0, to + 1);
    return lane;
  });
}
