import { describe, expect, it } from 'vitest';
import { dayAt, months, monthStep, spanOf, weeks } from '../../src/lib/day/axis';
import { barsPath } from '../../src/lib/day/bars';
import { bookmarks, neighbour } from '../../src/lib/day/bookmarks';
import { dayAfterKey } from '../../src/lib/day/keys';
import { peopleMoving } from '../../src/lib/day/moving';
import { lastDayShown } from '../../src/lib/day/span';
import { movement, plan, scene } from './small';

describe('keys of the day', () => {
  const press = (key: string, shiftKey = false) =>
    dayAfterKey({ key, shiftKey }, '2023-08-10', '2023-07-01', '2023-08-12');

  it('go by a day, with Shift by a week, and stay inside the plan', () => {
    expect(press('ArrowRight')).toBe('2023-08-11');
    expect(press('ArrowLeft', true)).toBe('2023-08-03');
    expect(press('ArrowRight', true)).toBe('2023-08-12');
    expect(press('Home')).toBe('2023-07-01');
    expect(press('End')).toBe('2023-08-12');
    expect(press('x')).toBeNull();
  });

  it('cross the change of clocks without losing or doubling a day', () => {
    const zone = process.env.TZ;
    for (const TZ of ['Europe/Paris', 'America/New_York', 'Pacific/Apia']) {
      process.env.TZ = TZ;
      expect(dayAfterKey({ key: 'ArrowRight', shiftKey: false }, '2023-10-29', '2023-01-01', '2023-12-31')).toBe('2023-10-30'); // prettier-ignore
      expect(dayAfterKey({ key: 'ArrowLeft', shiftKey: true }, '2023-03-28', '2023-01-01', '2023-12-31')).toBe('2023-03-21'); // prettier-ignore
    }
    process.env.TZ = zone;
  });
});

describe('the axis', () => {
  it('marks months and Mondays with their ISO week over the turn of the year', () => {
    expect(months('2023-12-15', '2024-02-03').map((one) => one.day)).toEqual(['2024-01-01', '2024-02-01']);
    expect(weeks('2023-12-24', '2024-01-09')).toEqual([
      { day: '2023-12-25', at: 1, number: 52 },
      { day: '2024-01-01', at: 8, number: 1 },
      { day: '2024-01-08', at: 15, number: 2 },
    ]);
  });

  it('writes fewer months where days are narrow', () => {
    expect(monthStep(4, 74)).toBe(1);
    expect(monthStep(1, 74)).toBe(3);
  });

  it('gives each day the column to its right', () => {
    expect(dayAt(0, '2023-07-01', 10)).toBe('2023-07-01');
    expect(dayAt(9.9, '2023-07-01', 10)).toBe('2023-07-01');
    expect(dayAt(10, '2023-07-01', 10)).toBe('2023-07-02');
    expect(spanOf('2023-07-01', '2023-07-01')).toBe(1);
  });
});

describe('the histogram', () => {
  it('counts people on each day of their journey, first and last included', () => {
    const journeys = [
      movement({ depart: '2023-07-02', arrive: '2023-07-04', people: 30 }),
      movement({ depart: '2023-07-04', arrive: '2023-07-04', people: 5 }),
      movement({ depart: '2023-06-30', arrive: '2023-07-01', people: 7 }),
    ];
    expect(peopleMoving(journeys, '2023-07-01', 5)).toEqual([7, 30, 30, 35, 0]);
  });

  it('draws nothing for nothing and keeps small figures visible', () => {
    expect(barsPath([0, 0], 10, 2, 20)).toBe('');
    expect(barsPath([0, 10, 0.01], 10, 2, 20)).toBe('M2,20v-20h2v20zM4,20v-1.5h2v1.5z');
  });
});

describe('bookmarks', () => {
  const marks = bookmarks(scene, '2023-07-01', '2023-12-31');

  it('are the dates of clauses, and closings and openings of ways', () => {
    expect(marks.map((mark) => [mark.day, mark.kind])).toEqual([
      ['2023-08-05', 'closes'],
      ['2023-08-11', 'opens'],
      ['2023-09-30', 'clause'],
      ['2023-12-31', 'clause'],
    ]);
    expect(marks[3]?.labels).toEqual(['Out', 'Handover']);
  });

  it('lead on to the next and back to the one before', () => {
    expect(neighbour(marks, '2023-08-05', 1)?.day).toBe('2023-08-11');
    expect(neighbour(marks, '2023-08-05', -1)).toBeUndefined();
    expect(neighbour(marks, '2023-10-01', -1)?.day).toBe('2023-09-30');
  });
});

describe('the days shown', () => {
  it('end a fortnight after the last thing that happens, not at the far end of the mission', () => {
    expect(lastDayShown(scene, plan)).toBe('2024-01-14');
  });
  it('run beyond the mission where the plan does', () => {
    const late = {
      ...plan,
      movements: [movement({ depart: '2024-06-29', arrive: '2024-07-03', people: 1 })],
    };
    expect(lastDayShown(scene, late)).toBe('2024-07-03');
  });
});
