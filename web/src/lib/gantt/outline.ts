/** People at a place over the days, as one shape. */
import { round } from '$lib/day/bars';

/** Steps from the left; `bottom` is the line of nobody, `height` the size of `most`. */
export function outline(
  values: readonly number[],
  days: number,
  most: number,
  pixelsPerDay: number,
  bottom: number,
  height: number,
): string {
  const last = Math.min(days, values.length);
  let end = last;
  while (end > 0 && (values[end - 1] ?? 0) <= 0) end -= 1;
  if (end === 0 || most <= 0) return '';
  const y = (at: number) => round(bottom - (Math.max(0, values[at]!) / most) * height);
  let path = `M0,${bottom}V${y(0)}`;
  for (let at = 1; at < end; at += 1) {
    if (values[at] !== values[at - 1]) path += `H${round(at * pixelsPerDay)}V${y(at)}`;
  }
  return `${path}H${round(end * pixelsPerDay)}V${bottom}Z`;
}
