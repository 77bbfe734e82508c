/** Shapes of curves over days: figures hold for a whole day, so lines go in steps. */
import { round } from '$lib/day/bars';

/** Days after the axis's first, and the figure of that day. */
export type Figure = readonly [at: number, value: number];
export type Scale = (value: number) => number;

/** A line in steps: level over each day, then straight up or down. */
export function stepLine(figures: readonly Figure[], x: Scale, y: Scale): string {
  let path = '';
  figures.forEach(([at, value], index) => {
    const previous = figures[index - 1];
    if (previous && previous[1] === value && index < figures.length - 1) return;
    path += index === 0 ? `M${round(x(at))},${round(y(value))}` : `H${round(x(at))}V${round(y(value))}`;
  });
  const last = figures.at(-1);
  return last ? `${path}H${round(x(last[0] + 1))}` : '';
}

/** The room between two lines that have figures for the same days. */
export function band(low: readonly Figure[], high: readonly Figure[], x: Scale, y: Scale): string {
  if (low.length === 0 || low.length !== high.length) return '';
  const back = [...low]
    .reverse()
    .map(([at, value]) => `V${round(y(value))}H${round(x(at))}`)
    .join('');
  return `${stepLine(high, x, y)}${back}Z`;
}

/** Round upper end of an axis above a figure. */
export function topOf(most: number): number {
  return most <= 0 ? 1 : most * 1.06;
}
