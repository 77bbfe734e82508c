/** What is closed or limited on a day. */
import type { Day, Scene, SceneLeg, Window } from '$lib/model/types';

export interface Shut {
  leg: string;
  /** Nothing passes. */
  closed: boolean;
  windows: Window[];
}

export function holds(window: Window, day: Day): boolean {
  return window.from <= day && (!window.to || day <= window.to);
}

const isLimit = (window: Window) => {
  const part = window.capacity === null || window.capacity === undefined ? NaN : Number(window.capacity);
  return window.closed || (window.capacity !== '' && part < 1);
};

export function concerns(window: Window, leg: SceneLeg): boolean {
  const subject = window.subject;
  return subject === leg.id || subject === `leg:${leg.id}` || subject === `mode:${leg.mode}`;
}

/** Legs that are closed or limited on the day, with the reasons. */
export function shutOn(scene: Scene, day: Day): Shut[] {
  const now = scene.windows.filter((window) => holds(window, day) && isLimit(window));
  if (now.length === 0) return [];
  return scene.legs.flatMap((leg) => {
    const windows = now.filter((window) => concerns(window, leg));
    if (windows.length === 0) return [];
    return [{ leg: leg.id, closed: windows.some((window) => window.closed), windows }];
  });
}

/** Windows of a place itself on the day. */
export function windowsOfSite(scene: Scene, site: string, day: Day): Window[] {
  return scene.windows.filter(
    (one) => holds(one, day) && (one.subject === `site:${site}` || one.subject === site),
  );
}
