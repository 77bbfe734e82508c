import { describe, expect, it } from 'vitest';
import { actualOf, everyDay, forecastDays, lastEvening, timesOf } from '../../src/lib/model/course';
import type { LogEntry } from '../../src/lib/model/log';
import type { Plan } from '../../src/lib/model/types';
import { movement, plan, scene } from './small';

describe('a forecast by day', () => {
  it('lies on the straight line between the nights that were counted', () => {
    const days = everyDay([
      { day: '2023-08-01', p10: 0, p50: 70, p90: 140 },
      { day: '2023-08-08', p10: 0, p50: 0, p90: 70 },
    ]);
    expect(days).toHaveLength(8);
    expect(days[1]).toMatchObject({ day: '2023-08-02', p10: 0, p50: 60, p90: 130 });
    expect(days[7]).toMatchObject({ day: '2023-08-08', p50: 0 });
  });

  it('begins on the evening, with the days of closing of each site', () => {
    const form = {
      runs: 50,
      outlook: { inside: [{ on: '2023-08-01', people: [1, 2, 3, 4, 5, 6, 7] }, { on: '2023-08-03', people: [1, 2, 3, 4, 5, 6, 7] }] },
      sites: [{ site: 'hill', closing: { p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' } }, { site: 'ford', closing: null }],
    }; // prettier-ignore
    const read = forecastDays(form, '2023-08-02');
    expect(read?.days.map((one) => [one.day, one.p10, one.p90])).toEqual([
      ['2023-08-02', 2, 6],
      ['2023-08-03', 2, 6],
    ]);
    expect(read?.closings.get('hill')?.p90).toBe('2023-08-09');
    expect(forecastDays(null, '2023-08-02')).toBeNull();
  });
});

describe('what happened', () => {
  const entries = [
    { entry: 1, entered_on: '2023-08-02', kind: 'actuals', movement: 'A', departed: '2023-08-01', people: 30 },
    { entry: 2, entered_on: '2023-08-02', kind: 'actuals', movement: 'A', departed: '2023-08-01', people: 30 },
    { entry: 3, entered_on: '2023-08-03', kind: 'withdrawn', date: '2023-08-03', corrects: 2 },
  ] as LogEntry[]; // prettier-ignore
  const followed = { ...plan, movements: [movement({ id: 'A', people: 40, vehicles: 5 })] } as Plan;

  it('is counted on the day of arrival; what was withdrawn is not', () => {
    const all = { people: 150, vehicles: 20, teu: 0 };
    const actual = actualOf(scene, followed, entries, all, '2023-08-03').slice(-3);
    // A takes a day: it arrives at the port on 2 August, with 30 of 40 people and the vehicles planned.
    expect(actual.map((one) => [one.day, one.people, one.vehicles])).toEqual([
      ['2023-08-01', 150, 20],
      ['2023-08-02', 120, 15],
      ['2023-08-03', 120, 15],
    ]);
    expect(actualOf(scene, followed, [], all, '2023-08-03')).toEqual([]);
    expect(lastEvening(entries)).toBe('2023-08-03');
  });

  it('stands in the row of a site instead of its forecast', () => {
    const sites = [
      { site: 'hill', closed: '2023-08-04', p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' },
      { site: 'ford', p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' },
    ];
    const times = timesOf({ planned: [], actual: [], sites }, [
      { site: 'ford', steps: [], closed: '2023-08-01' },
    ]);
    expect(times.hill).toEqual({ forecast: null, actual: '2023-08-04' });
    expect(times.ford).toEqual({ other: '2023-08-01', forecast: { p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' }, actual: null }); // prettier-ignore
  });
});
