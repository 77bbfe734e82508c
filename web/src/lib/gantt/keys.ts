/** What a key means on the chart. */
export type Action =
  | { kind: 'shift'; days: number }
  | { kind: 'step'; key: string }
  | { kind: 'letter'; letter: string }
  | { kind: 'enter' }
  | { kind: 'back' };

export interface Pressed {
  key: string;
  altKey: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

const STEPS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** Alt and an arrow move by a day, with Shift by a week; Enter drops or picks; Escape puts back what is held. */
export function keyAction(pressed: Pressed, holding: boolean): Action | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey) return null;
  if (pressed.altKey) {
    const direction = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    return direction === 0 ? null : { kind: 'shift', days: direction * (pressed.shiftKey ? 7 : 1) };
  }
  if (key === 'Enter') return { kind: 'enter' };
  if (key === 'Escape') return holding ? { kind: 'back' } : null;
  if (STEPS.has(key)) return { kind: 'step', key };
  return /^\p{L}$/u.test(key) ? { kind: 'letter', letter: key } : null;
}
