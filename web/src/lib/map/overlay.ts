/** The day above the map: a canvas of its own, so that a step of the day leaves the map below untouched. */
import { drawDay, type Brush } from './brush';
import type { DayFrame } from './frame';
import { spotAt, type Spot } from './hit';
import { drawIcons, type Icons } from './icons';
import { Names } from './names';
import type { Palette } from './palette';
import type { Flat, View } from './projection';
import { markSize } from './scales';

export class Overlay {
  private readonly canvas = document.createElement('canvas');
  private readonly context: CanvasRenderingContext2D;
  private readonly names = new Names();
  private readonly hidden = new Set<string>();
  private icons: Icons;
  private frame: DayFrame | null = null;
  private ways: ReadonlyMap<string, Flat> = new Map();
  private picked: string | null = null;
  private waiting = false;

  constructor(
    parent: HTMLElement,
    private palette: Palette,
    private readonly view: () => View,
  ) {
    Object.assign(this.canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
    });
    this.canvas.setAttribute('aria-hidden', 'true');
    parent.append(this.canvas);
    // Drawn by the processor: quick everywhere, with or without a graphics card.
    this.context = this.canvas.getContext('2d', { willReadFrequently: true })!;
    this.icons = drawIcons(palette);
  }

  recolour(palette: Palette): void {
    this.palette = palette;
    this.icons = drawIcons(palette);
    this.draw();
  }
  lay(ways: ReadonlyMap<string, Flat>): void {
    this.ways = ways;
    this.names.forget();
  }
  show(frame: DayFrame): void {
    this.frame = frame;
    this.draw();
  }
  pick(site: string | null): void {
    this.picked = site;
    this.draw();
  }
  toggle(part: string, shown: boolean): void {
    if (shown) this.hidden.delete(part);
    else this.hidden.add(part);
    this.draw();
  }

  /** Before the next frame; whatever changes until then is drawn together. */
  draw(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      this.drawNow();
    });
  }

  private drawNow(): void {
    const view = this.view();
    this.fit(view);
    const { context } = this;
    context.clearRect(0, 0, view.width, view.height);
    if (!this.frame) return;
    const marks = markSize(this.frame.spacing * view.scale);
    const brush: Brush = { context, palette: this.palette, icons: this.icons, view, marks };
    drawDay(brush, this.frame, this.hidden, this.picked);
    this.names.draw(brush, this.frame, this.hidden);
  }

  spotAt(x: number, y: number): Spot | null {
    return this.frame ? spotAt(this.frame, this.ways, this.view(), this.hidden, x, y) : null;
  }

  private fit({ width, height }: View): void {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== wide || this.canvas.height !== high) {
      this.canvas.width = wide;
      this.canvas.height = high;
      this.names.forget();
    }
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}
