/** Where a key leads from a cell. */
import type { Cell } from './block';

export function moved(
  from: Cell | null,
  key: string,
  far: boolean,
  rows: number,
  columns: number,
  page = 10,
): Cell | null {
  if (rows === 0 || columns === 0) return null;
  const at = from ?? { row: 0, column: 0 };
  const steps: Record<string, [number, number]> = {
    ArrowUp: [far ? -rows : -1, 0],
    ArrowDown: [far ? rows : 1, 0],
    ArrowLeft: [0, far ? -columns : -1],
    ArrowRight: [0, far ? columns : 1],
    PageUp: [-page, 0],
    PageDown: [page, 0],
    Home: [far ? -rows : 0, -columns],
    End: [far ? rows : 0, columns],
  };
  const step = steps[key];
  if (!step) return null;
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) };
}
