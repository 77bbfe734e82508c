import { describe, expect, it } from 'vitest';
import { band, stepLine, topOf, type Figure } from '../../src/lib/curve/paths';
import { changes, figureAt, planned, quantile, seen } from '../../src/lib/curve/series';

const same = (value: number) => value;
const figures: Figure[] = [
  [0, 9],
  [1, 9],
  [2, 4],
];

describe('curves', () => {
  it('go in steps: a figure holds for its whole day', () => {
    expect(stepLine(figures, same, same)).toBe('M0,9H2V4H3');
    expect(stepLine([], same, same)).toBe('');
  });

  it('fill the room between two lines only where both are known', () => {
    const low: Figure[] = [[0, 1], [1, 2]]; // prettier-ignore
    const high: Figure[] = [[0, 5], [1, 6]]; // prettier-ignore
    expect(band(low, high, same, same)).toBe('M0,5H1V6H2V2H1V1H0Z');
    expect(band(low, high.slice(1), same, same)).toBe('');
  });

  it('leave room above the highest figure', () => {
    expect(topOf(100)).toBe(106);
    expect(topOf(0)).toBe(1);
  });

  it('show what lies within the days shown', () => {
    const strength = ['2023-06-30', '2023-07-01', '2023-07-02'].map((day, at) => ({ day, people: at, vehicles: 5, teu: 7 })); // prettier-ignore
    expect(planned(strength, 'people', '2023-07-01', 1)).toEqual([[0, 1]]);
    expect(planned(strength, 'teu', '2023-07-01', 9)).toEqual([[0, 7], [1, 7]]); // prettier-ignore
    expect(seen([{ day: '2023-07-03', people: 8 }], '2023-07-01', 5)).toEqual([[2, 8]]);
  });

  it('draw only the parts of a forecast that it knows', () => {
    const forecast = [{ day: '2023-07-02', p10: 1, p50: 2, p90: 3 }];
    expect(quantile(forecast, 'p90', '2023-07-01', 5)).toEqual([[1, 3]]);
    expect(quantile(forecast, 'p975', '2023-07-01', 5)).toEqual([]);
  });

  it('read the last known figure on a day, and list only days with a change', () => {
    expect(figureAt(figures, 7)).toBe(4);
    expect(figureAt([[3, 1]], 2)).toBeNull();
    expect(changes(figures)).toEqual([[0, 9], [2, 4]]); // prettier-ignore
  });
});
