/** Writes names with the people there tonight, each where there is room for it. */
import { screenPoint, type Brush } from './brush';
import type { DayFrame, DrawnLabel } from './frame';
import { place, type Box, type Side, type Wanted } from './labels';
import { isNear } from './projection';

interface Line {
  text: string;
  size: number;
  alarm: boolean;
}

const FONT = '"Inter Variable", sans-serif';
const LEADING = 1.18;
/** The largest places; a screen has no room for the names of more. */
const MOST_TRIED = 400;
const FEW_PLACES = 80;

function linesOf(label: DrawnLabel): Line[] {
  const size = label.minor ? 11 : 12.5;
  return [
    { text: label.name, size, alarm: false },
    ...(label.figure ? [{ text: label.figure, size, alarm: false }] : []),
    ...(label.warning ? [{ text: label.warning, size: 10.75, alarm: true }] : []),
  ];
}

export class Names {
  private sides = new Map<string, Side>();
  private widths = new Map<string, number>();

  /** Another mission or another size of the map: names may stand elsewhere. */
  forget(): void {
    this.sides.clear();
  }

  draw(brush: Brush, frame: DayFrame, hidden: ReadonlySet<string>): void {
    const labels = [...frame.labels, ...(hidden.has('communities') ? [] : uncovered(frame))];
    const lines = new Map(labels.map((label) => [label.id, linesOf(label)]));
    const wanted = labels.map((label) => this.wanted(brush, label, lines.get(label.id)!));
    const seen = wanted.filter((one) => isNear([one.x, one.y], brush.view));
    const placed = place(seen.slice(0, MOST_TRIED), brush.view, this.sides, marksOf(brush, frame));
    this.sides = new Map(placed.map((one) => [one.id, one.side]));
    const byId = new Map(labels.map((label) => [label.id, label]));
    for (const one of placed) this.write(brush, byId.get(one.id)!, lines.get(one.id)!, one.box, one.side);
  }

  private wanted(brush: Brush, label: DrawnLabel, lines: Line[]): Wanted {
    const [x, y] = screenPoint(label.at, brush.view);
    const width = Math.max(...lines.map((line) => this.width(brush, line)));
    const height = lines.reduce((sum, line) => sum + line.size * LEADING, 0);
    return { id: label.id, x, y, gap: label.gap, width, height };
  }

  private width({ context }: Brush, line: Line): number {
    const key = `${line.size} ${line.text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      context.font = `500 ${line.size}px ${FONT}`;
      width = context.measureText(line.text).width;
      if (this.widths.size > 5000) this.widths.clear();
      this.widths.set(key, width);
    }
    return width;
  }

  private write(
    { context, palette }: Brush,
    label: DrawnLabel,
    lines: Line[],
    box: { x: number; y: number; width: number },
    side: Side,
  ): void {
    const middle = side === 'below' || side === 'above';
    context.textAlign = side === 'left' ? 'right' : middle ? 'center' : 'left';
    context.textBaseline = 'alphabetic';
    context.lineJoin = 'round';
    const x = side === 'left' ? box.x + box.width : middle ? box.x + box.width / 2 : box.x;
    let y = box.y;
    for (const line of lines) {
      y += line.size * LEADING;
      context.font = `500 ${line.size}px ${FONT}`;
      context.strokeStyle = palette.paper;
      context.lineWidth = 3.2;
      context.strokeText(line.text, x, y - line.size * 0.24);
      context.fillStyle = line.alarm ? palette.alarm : label.minor ? palette.soft : palette.ink;
      context.fillText(line.text, x, y - line.size * 0.24);
    }
  }
}

/** Marks of threats, where there are few enough that names can go around them. */
function marksOf({ view, marks }: Brush, { places }: DayFrame): Box[] {
  if (places.length > FEW_PLACES) return [];
  return places
    .filter((one) => one.threat)
    .map((one) => screenPoint(one.at, view))
    .map(([x, y]) => ({ x: x + 9 * marks - 6, y: y - 9 * marks - 6, width: 12, height: 12 }));
}

/** Communities far from every site say themselves that nobody covers them. */
function uncovered(frame: DayFrame): DrawnLabel[] {
  return frame.communities
    .filter((one) => one.label)
    .map((one) => ({
      id: `community ${one.id}`,
      at: one.at,
      gap: 10,
      name: '',
      figure: '',
      warning: one.label,
      minor: true,
    }));
}
