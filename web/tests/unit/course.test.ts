import { describe, expect, it } from 'vitest';
import { everyDay, timesOf } from '../../src/lib/model/course';
import type { Course } from '../../src/lib/model/types';

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
});

describe('what happened', () => {
  it('stands in the row of a site instead of its forecast', () => {
    const sites = [
      { site: 'hill', closed: '2023-08-04', p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' },
      { site: 'ford', p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' },
    ];
    const times = timesOf({ sites } as unknown as Course, [
      { site: 'ford', steps: [], closed: '2023-08-01', first_step: null, last_people_out: null },
    ]);
    expect(times.hill).toEqual({ forecast: null, actual: '2023-08-04' });
    expect(times.ford).toEqual({ other: '2023-08-01', forecast: { p10: '2023-08-05', p50: '2023-08-06', p90: '2023-08-09' }, actual: null }); // prettier-ignore
  });
});
