import { describe, expect, it } from 'vitest';
import * as day from '../../src/lib/format/day';
import * as write from '../../src/lib/format/write';

describe('days', () => {
  it('are written as people write them, and French has 1er', () => {
    expect(write.longDay('2023-12-01', 'en')).toBe('1 December 2023');
    expect(write.longDay('2023-12-01', 'fr')).toBe('1er décembre 2023');
    expect(write.longDay('2023-12-11', 'fr')).toBe('11 décembre 2023');
    expect(write.weekDay('2023-12-01', 'en')).toBe('Fri 1 Dec');
    expect(write.weekDay('2023-12-01', 'fr')).toBe('ven. 1er déc.');
    expect(write.fullDay('2023-12-29', 'en')).toBe('Friday 29 December 2023');
  });

  it('do not move with the zone of the browser', () => {
    const zone = process.env.TZ;
    for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Africa/Bamako']) {
      process.env.TZ = TZ;
      expect(write.longDay('2024-02-29', 'en')).toBe('29 February 2024');
      expect(day.addDays('2024-02-28', 2)).toBe('2024-03-01');
    }
    process.env.TZ = zone;
  });

  it('count over a leap year and refuse what is no day', () => {
    expect(day.daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    expect(day.isDay('2023-02-29')).toBe(false);
    expect(day.isDay('29/02/2023')).toBe(false);
  });

  it('know weekday and ISO week at the turn of a year', () => {
    expect(day.weekday('2023-12-31')).toBe(7);
    expect(day.isoWeek('2023-12-31')).toBe(52);
    expect(day.isoWeek('2024-12-30')).toBe(1);
    expect(day.isoWeek('2021-01-01')).toBe(53);
  });
});

describe('numbers', () => {
  it('are grouped by language', () => {
    expect(write.number(12941, 'en')).toBe('12,941');
    expect(write.number(12941, 'fr')).toBe('12\u202f941');
    expect(write.number(12.5, 'fr', 1)).toBe('12,5');
  });

  it('say percent with the space of the language', () => {
    expect(write.percent(0.43, 'en')).toBe('43%');
    expect(write.percent(0.43, 'fr')).toBe('43\u00a0%');
    expect(write.percent(0.054, 'en')).toBe('5.4%');
  });

  it('say money in millions from a million on', () => {
    expect(write.money(119_340_669.8, 'en')).toBe('USD\u00a0119\u00a0million');
    expect(write.money(1_500_000, 'fr')).toBe('1,5\u00a0million USD');
    expect(write.money(76_960, 'fr')).toBe('76\u202f960\u00a0USD');
  });

  it('carry a true minus and a plus', () => {
    expect(write.signed(-3, 'en')).toBe('−3');
    expect(write.signed(3, 'fr')).toBe('+3');
  });
});
