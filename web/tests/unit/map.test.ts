import { describe, expect, it } from 'vitest';
import { coverages, daysWithout, protectUntil } from '../../src/lib/map/coverage';
import { isDisputed } from '../../src/lib/map/disputed';
import { crossesAlong } from '../../src/lib/map/brush';
import { groundOf, shortName } from '../../src/lib/map/features';
import { headsOf, spacingOf } from '../../src/lib/map/frame';
import { place } from '../../src/lib/map/labels';
import {
  beside,
  distanceFrom,
  flat,
  inSight,
  isNear,
  mercator,
  onScreen,
} from '../../src/lib/map/projection';
import { byDay, flowsOf, partDone } from '../../src/lib/map/flows';
import { along, bearing, distanceKm, isLocated, ring } from '../../src/lib/map/geometry';
import { hazardStep, mix } from '../../src/lib/map/palette';
import { LARGEST, LEAST, markSize, radiusOf, roundFigure, widthOf } from '../../src/lib/map/scales';
import { shutter } from '../../src/lib/map/windows';
import { movement, plan, scene } from './small';

describe('places and courses', () => {
  it('know that 0, 0 means that nobody knows', () => {
    expect(isLocated({ latitude: 0, longitude: 0 })).toBe(false);
    expect(isLocated({ latitude: null, longitude: 5 })).toBe(false);
    expect(isLocated({ latitude: 0, longitude: 6.7 })).toBe(true);
  });

  it('draw a flight to a place that is nowhere as a short course from where it leaves', () => {
    const ground = groundOf(scene);
    const course = ground.courses.get('hill-home-air')!;
    expect(course[0]).toEqual([20, 10]);
    expect(Math.hypot(course.at(-1)![0] - 20, course.at(-1)![1] - 10)).toBeLessThan(1);
    expect(ground.inner).toEqual([20, 10, 20, 10.1]);
    expect(ground.outer).toEqual([20, 5, 20, 10.1]);
  });

  it('find the point and the way at a part of a course', () => {
    const course: [number, number][] = [[0, 0], [0, 2], [2, 2]]; // prettier-ignore
    expect(along(course, 0.25)).toEqual({ point: [0, 1], bearing: 0 });
    expect(along(course, 0.75).point).toEqual([1, 2]);
    expect(along(course, 0.75).bearing).toBeCloseTo(90, 5);
    expect(along(course, 2).point).toEqual([2, 2]);
    expect(bearing([0, 0], [0, -1])).toBe(180);
  });

  it('measure on the globe: a degree of latitude is 111 km', () => {
    expect(distanceKm([20, 10], [20, 11])).toBeCloseTo(111.2, 1);
    for (const corner of ring([20, 60], 20)) expect(distanceKm([20, 60], corner)).toBeCloseTo(20, 0);
  });

  it('leave brackets out of labels', () => {
    expect(shortName('Ogossagou (temporary operating base)')).toBe('Ogossagou');
    expect(shortName('(unknown)')).toBe('(unknown)');
  });
});

describe('the screen', () => {
  const view = { scale: 1000, x: 500, y: 500, width: 400, height: 300 };
  const across = new Float64Array([0, 0, 300, 0]);

  it('has the point at 0, 0 of the globe in the middle of the square', () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    expect(mercator([180, 0])[0]).toBe(1);
    expect([...onScreen(flat([[0, 0], [36, 0]]), view)].map(Math.round)).toEqual([0, 0, 100, 0]); // prettier-ignore
  });

  it('knows how far a point lies from a course, and the course to its right', () => {
    expect(distanceFrom(across, 150, 40)).toBe(40);
    expect(distanceFrom(across, 340, 30)).toBe(50);
    // To the right of eastward is south, which is down the screen.
    expect([...beside(across, 8)]).toEqual([0, 8, 300, 8]);
  });

  it('leaves out points that nobody could tell apart, but for the ends', () => {
    const course = new Float64Array([1, 1, 1.0005, 1, 1.001, 1, 1.01, 1, 1.0105, 1]);
    expect([...onScreen(course, view)].map((one) => Math.round(one * 10) / 10)).toEqual([
      500, 500, 510, 500, 510.5, 500,
    ]); // prettier-ignore
  });

  it('does not draw what lies beside it, or is too small to be seen', () => {
    expect(inSight(across, view)).toBe(true);
    expect(inSight(new Float64Array([500, 10, 600, 10]), view)).toBe(false);
    expect(inSight(new Float64Array([10, 10, 15, 10]), view, 14)).toBe(false);
    expect([isNear([410, 10], view), isNear([430, 10], view), isNear([430, 10], view, 15)]).toEqual([true, false, true]); // prettier-ignore
  });

  it('draws marks small where places lie close together', () => {
    expect([markSize(100), markSize(9), markSize(1)]).toEqual([1, 0.5, 0.45]);
    // Four places at the corners of a square have a quarter of it each.
    expect(spacingOf([[0, 0], [0, 1], [1, 0], [1, 1]])).toBe(1); // prettier-ignore
    expect(spacingOf([[0, 0]])).toBe(1);
  });

  it('has one cross on a short closed way and more on a long one', () => {
    expect(crossesAlong(new Float64Array([0, 0, 60, 0]))).toEqual([[30, 0]]);
    expect(crossesAlong(across)).toEqual([[75, 0], [225, 0]]); // prettier-ignore
  });
});

describe('names', () => {
  const one = { x: 100, y: 100, gap: 10, width: 40, height: 12 };
  const room = { width: 200, height: 200 };

  it('stand to the right, or where there is room, or not at all', () => {
    const sides = place([{ id: 'a', ...one }, { id: 'b', ...one }, { id: 'c', ...one, x: 190 /* no side is free */ }], room); // prettier-ignore
    expect(sides.map(({ id, side }) => [id, side])).toEqual([
      ['a', 'right'],
      ['b', 'left'],
    ]);
    expect(place([{ id: 'd', ...one, width: 300 }], room)).toEqual([]);
  });

  it('hide a mark only where there is no other side', () => {
    const right = { x: 110, y: 90, width: 20, height: 20 };
    expect(place([{ id: 'a', ...one }], room, new Map(), [right])[0]?.side).toBe('left');
    const everywhere = { x: 0, y: 0, ...room };
    expect(place([{ id: 'a', ...one }], room, new Map(), [everywhere])[0]?.side).toBe('right');
  });

  it('stay on the side where they stood', () => {
    expect(place([{ id: 'a', ...one }], room, new Map([['a', 'below']]))[0]?.side).toBe('below');
  });
});

describe('sizes', () => {
  it('show people as area and keep the smallest visible', () => {
    expect(radiusOf(400, 400)).toBe(LARGEST);
    expect(radiusOf(100, 400)).toBe(LARGEST / 2);
    expect(radiusOf(1, 4000)).toBe(LEAST);
    expect(radiusOf(0, 400)).toBe(0);
  });
  it('show vehicles as width', () => {
    expect(widthOf(100, 100)).toBe(11);
    expect(widthOf(0, 100)).toBeLessThan(widthOf(10, 100));
  });
  it('round figures of legends down to 1, 2 or 5', () => {
    expect([3458, 199, 7, 0].map(roundFigure)).toEqual([2000, 100, 5, 1]);
  });
  it('have five steps of hazard and one ramp', () => {
    expect([0, 0.01, 0.03, 0.05, 0.2].map(hazardStep)).toEqual([0, 1, 2, 3, 4]);
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('a day', () => {
  const both = [
    movement({ id: 'A', depart: '2023-08-01', arrive: '2023-08-03', people: 60, vehicles: 8 }),
    movement({ id: 'B', depart: '2023-08-03', arrive: '2023-08-04', people: 40, vehicles: 4 }),
    movement({ id: 'C', depart: '2023-08-03', arrive: '2023-08-04', reverse: true, vehicles: 9, what: '' }),
  ];
  const lists = byDay(both, '2023-08-01', 5);

  it('adds up what is under way by leg and way, and keeps empty returns apart', () => {
    expect(lists.map((list) => list.length)).toEqual([1, 1, 3, 2, 0]);
    const flows = flowsOf(lists[2]!);
    expect(flows.map((flow) => [flow.key, flow.people, flow.vehicles, flow.empty])).toEqual([
      ['hill-port<0', 0, 9, true],
      ['hill-port', 100, 12, false],
    ]);
  });

  it('puts each convoy where it is by the middle of the day, those together once', () => {
    expect(partDone(both[0]!, '2023-08-02')).toBe(0.5);
    const ground = groundOf(scene);
    const heads = flowsOf(lists[2]!).flatMap((flow) => headsOf(flow, ground, '2023-08-03', 12));
    expect(heads.map((head) => head.bearing)).toEqual([0, 180, 180]);
  });

  it('knows closed ways on every day of the window, first and last included', () => {
    const shutOn = shutter(scene);
    expect(shutOn('2023-08-04')).toEqual([]);
    for (const day of ['2023-08-05', '2023-08-07', '2023-08-10']) {
      expect(shutOn(day).find((one) => one.leg === 'hill-port')?.closed, day).toBe(true);
    }
    expect(shutOn('2023-08-11').map((one) => [one.leg, one.closed])).toEqual([['hill-home-air', false]]);
  });
});

describe('protection', () => {
  it('ends for a community with the last day on which enough people are near', () => {
    const [cover] = coverages(scene, plan);
    expect(cover?.sites).toEqual(['hill', 'ford']);
    // 100 + 40 people to 31 July; from then on 40, which is fewer than 50.
    expect(cover?.uncoveredFrom).toBe('2023-08-01');
    expect(protectUntil(scene)).toBe('2023-09-30');
    expect(daysWithout(cover!, '2023-09-30')).toBe(61);
    expect(daysWithout(cover!, '2023-07-31')).toBe(0);
  });
  it('counts fewer people where the mission says so', () => {
    expect(coverages({ ...scene, protect_min: 40 }, plan)[0]?.uncoveredFrom).toBeNull();
  });
});

describe('borders', () => {
  it('are dashed where they are not agreed', () => {
    expect(isDisputed('Lebanon', 'Israel')).toBe(true);
    expect(isDisputed('W. Sahara', 'Mauritania')).toBe(true);
    expect(isDisputed('Mali', 'Niger')).toBe(false);
  });
});
