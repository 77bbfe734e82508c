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

const isLimit = (window: Window) => window.closed || window.capacity < 1;

export function concerns(window: Window, leg: SceneLeg): boolean {
  const subject = window.subject;
  return subject === leg.id || subject === `leg:${leg.id}` || subject === `mode:${leg.mode}`;
}

/** Legs that are closed or limited on a day, with the reasons; made ready once, as every step of the day asks. */
export function shutter(scene: Scene): (day: Day) => Shut[] {
  const limits = scene.windows.filter(isLimit).map((window) => ({
    window,
    legs: scene.legs.filter((leg) => concerns(window, leg)).map((leg) => leg.id),
  }));
  return (day) => {
    const shut = new Map<string, Shut>();
    for (const { window, legs } of limits) {
      if (!holds(window, day)) continue;
      for (const leg of legs) {
        const one = shut.get(leg) ?? { leg, closed: false, windows: [] };
        one.closed ||= window.closed;
        one.windows.push(window);
        shut.set(leg, one);
      }
    }
    return [...shut.values()];
  };
}

/** Windows of a place itself on the day. */
export function windowsOfSite(scene: Scene, site: string, day: Day): Window[] {
  return scene.windows.filter(
    (one) => holds(one, day) && (one.subject === `site:${site}` || one.subject === site),
  );
}
