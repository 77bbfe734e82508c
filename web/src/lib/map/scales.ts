/** Sizes on the map: people as area, vehicles as width. */

/** Radius of the place with most people, px. */
export const LARGEST = 25;
/** Least radius at which a place with people can still be seen, px. */
export const LEAST = 3.5;
/** Width of the flow with most vehicles, px. */
const WIDEST = 11;
const THINNEST = 1.75;

/** px; the area grows with the people. */
export function radiusOf(people: number, most: number): number {
  if (people <= 0 || most <= 0) return 0;
  return Math.max(LEAST, LARGEST * Math.sqrt(Math.min(1, people / most)));
}

/** px; the width grows with the vehicles. Flights without vehicles are thin. */
export function widthOf(vehicles: number, most: number): number {
  if (vehicles <= 0 || most <= 0) return THINNEST;
  return THINNEST + (WIDEST - THINNEST) * Math.min(1, vehicles / most);
}

/** Distance between places at which their marks stand beside each other in full size, px. */
const ROOM_FOR_MARKS = 18;
const SMALLEST_MARK = 0.45;

/** How large marks are drawn, 0.45 to 1, where places lie so many px apart: a thousand must not become one block. */
export function markSize(spacing: number): number {
  return Math.min(1, Math.max(SMALLEST_MARK, spacing / ROOM_FOR_MARKS));
}

/** A round figure near a value, for legends: 1, 2 or 5 times a power of ten. */
export function roundFigure(value: number): number {
  if (value < 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const times = [5, 2, 1].find((one) => one * power <= value) ?? 1;
  return times * power;
}
