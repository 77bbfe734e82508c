/** Bars of a histogram as one path: thousands of days, one element. */

/** `values` from the left, each `width` wide, `height` high at `most`; figures above 0 stay visible. */
export function barsPath(values: readonly number[], most: number, width: number, height: number): string {
  if (most <= 0) return '';
  const gap = width > 4 ? 1 : 0;
  let path = '';
  values.forEach((value, at) => {
    if (value <= 0) return;
    const size = Math.max(1.5, (value / most) * height);
    path += `M${round(at * width)},${round(height)}v${round(-size)}h${round(width - gap)}v${round(size)}z`;
  });
  return path;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
