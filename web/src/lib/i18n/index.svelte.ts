/** Texts, numbers and days in the reader's language; follow a change of it at once. */
import type { Day } from '$lib/model/types';
import { preferences } from '$lib/state/preferences.svelte';
import * as write from '$lib/format/write';
import { has, text, type Arguments } from './catalogue';

export function t(id: string, args?: Arguments): string {
  return text(preferences.language, id, args);
}

/** The text of a name that comes from data, or the name itself where there is none. */
export function named(prefix: string, name: string): string {
  const id = `${prefix}-${name.replaceAll('_', '-')}`;
  return has(preferences.language, id) ? t(id) : pretty(name);
}

/** A name made of an id, where there is no better: `joint-inspection` is "Joint inspection". */
export function pretty(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const say = {
  longDay: (day: Day) => write.longDay(day, preferences.language),
  fullDay: (day: Day) => write.fullDay(day, preferences.language),
  weekDay: (day: Day) => write.weekDay(day, preferences.language),
  shortDay: (day: Day) => write.shortDay(day, preferences.language),
  number: (value: number, decimals = 0) => write.number(value, preferences.language, decimals),
  signed: (value: number, decimals = 0) => write.signed(value, preferences.language, decimals),
  percent: (part: number) => write.percent(part, preferences.language),
  atMost: (part: number) => write.atMost(part, preferences.language),
  money: (value: number) => write.money(value, preferences.language),
  moment: (when: string) => write.moment(when, preferences.language),
};
