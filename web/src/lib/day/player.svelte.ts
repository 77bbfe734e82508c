/** Plays the days, and only when asked to. */

/** Days a second that can be chosen. */
export const SPEEDS = [1, 2, 4, 7, 14] as const;

/** Whether the reader's system asks for little motion. */
export function wantsStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export class Player {
  playing = $state(false);
  /** Days a second, 1 to 14. */
  speed = $state<number>(4);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Steps until the step says that there is no further day. */
  play(step: () => boolean): void {
    if (wantsStillness()) return;
    this.stop();
    this.playing = true;
    const next = () => {
      if (!this.playing) return;
      if (step()) this.timer = setTimeout(next, 1000 / this.speed);
      else this.stop();
    };
    next();
  }

  stop(): void {
    this.playing = false;
    clearTimeout(this.timer);
  }

  toggle(step: () => boolean): void {
    if (this.playing) this.stop();
    else this.play(step);
  }
}
