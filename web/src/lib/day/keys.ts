/** Which day a key leads to: arrows a day, with Shift a week, Home and End the ends. */
import { addDays, clampDay } from '$lib/format/day';
import type { Day } from '$lib/model/types';

export interface Pressed {
  key: string;
  shiftKey: boolean;
}

/** Days that a key moves by; 0 where it moves none. */
export function daysOfKey({ key, shiftKey }: Pressed): number {
  const size = shiftKey ? 7 : 1;
  if (key === 'ArrowRight' || key === 'ArrowUp') return size;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -size;
  if (key === 'PageUp') return 7;
  return key === 'PageDown' ? -7 : 0;
}

/** The day after the key; null where the key means nothing here. */
export function dayAfterKey(pressed: Pressed, day: Day, first: Day, last: Day): Day | null {
  if (pressed.key === 'Home') return first;
  if (pressed.key === 'End') return last;
  const days = daysOfKey(pressed);
  return days === 0 ? null : clampDay(addDays(day, days), first, last);
}

const OWN_KEYS =
  'input, select, textarea, button, a, summary, dialog, [contenteditable], [role="grid"], [role="tab"], [role="slider"], [role="tabpanel"]';

/** Whether nothing with keys of its own has the focus, so that the page may take them. */
export function isFree(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target.closest(OWN_KEYS) === null;
}
