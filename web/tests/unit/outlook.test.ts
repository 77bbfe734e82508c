import { describe, expect, it } from 'vitest';
import { atMost } from '../../src/lib/format/write';
import { nightsOf, readOutlook, type Simulation } from '../../src/lib/model/outlook';

const night = (on: string, people: number) => ({ on, people: Array<number>(7).fill(people) });
const runs = {
  runs: 200,
  stories: [],
  inside: [
    night('2027-01-01', 900),
    night('2027-01-08', 900),
    night('2027-01-15', 200),
    night('2027-01-22', 0),
    night('2027-01-29', 0),
  ],
} as unknown as Simulation;

describe('many runs', () => {
  it('are found by themselves and inside a forecast, with the sites that are closed', () => {
    expect(readOutlook(runs)?.runs.runs).toBe(200);
    const sites = [{ site: 'hill', closed: '2027-01-09' }, { site: 'town', closed: null }]; // prettier-ignore
    expect(readOutlook({ outlook: runs, sites })?.closed).toEqual({ hill: '2027-01-09' });
    expect(readOutlook({ changes: {} })).toBeNull();
  });

  it('say how far plans are off only where it was reckoned', () => {
    expect(readOutlook(runs)?.off).toBeNull();
    const off = {
      slip: { closed: 0, open: 3, factors: [0.5, 1, 2] },
      last_out_off: { p10: '2027-01-20', p50: '2027-02-01', p90: '2027-03-01' },
      in_time_off: 84,
    };
    expect(readOutlook({ outlook: runs, sites: [], ...off })?.off).toEqual({
      inTime: 84,
      early: '2027-01-20',
      late: '2027-03-01',
      least: 0.5,
      most: 2,
    });
  });

  it('are drawn from the last night before anybody leaves to the first with nobody left', () => {
    const nights = nightsOf(runs);
    expect([nights[0]!.day, nights.at(-1)!.day]).toEqual(['2027-01-08', '2027-01-22']);
    // Counted every seventh night: the nights between lie on a straight line.
    expect(nights[1]!.p50).toBe(800);
  });
});

describe('a gap that is at most so much', () => {
  it('is never rounded down', () => {
    expect(atMost(0.174, 'en')).toBe('18%');
    expect(atMost(0.18, 'en')).toBe('18%');
    expect(atMost(0.0123, 'fr')).toBe('1,3\u00a0%');
    expect(atMost(0, 'en')).toBe('0%');
  });
});
