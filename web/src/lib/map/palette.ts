/** The page's colours, read from its one list so that the map follows light and dark. */

const NAMES = [
  'paper', 'ink', 'soft', 'line', 'line-strong', 'grey', 'ours', 'ours-strong', 'ours-soft', 'ours-faint',
  'caution', 'alarm', 'alarm-faint', 'land', 'sea', 'coast', 'road', 'air', 'river', 'rail',
] as const; // prettier-ignore

export type Palette = Record<(typeof NAMES)[number], string>;

export function readPalette(element: Element = document.documentElement): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(
    NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#888888']),
  ) as Palette;
}

/** A mix of two `#rrggbb` colours; `part` of the second. */
export function mix(first: string, second: string, part: number): string {
  const read = (text: string, at: number) => parseInt(text.slice(1 + at * 2, 3 + at * 2), 16);
  const channel = (at: number) => Math.round(read(first, at) * (1 - part) + read(second, at) * part);
  return `#${[0, 1, 2].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Upper ends of four of the five steps of hazard (attacks per run of a leg). */
export const HAZARD_BREAKS = [0.005, 0.02, 0.04, 0.07] as const;

/** Five steps of one hue, from hardly seen to full. */
export function hazardRamp(palette: Palette): string[] {
  return [0.14, 0.32, 0.5, 0.72, 1].map((part) => mix(palette.land, palette.alarm, part));
}

export function hazardStep(hazard: number): number {
  const step = HAZARD_BREAKS.findIndex((limit) => hazard < limit);
  return step < 0 ? HAZARD_BREAKS.length : step;
}
