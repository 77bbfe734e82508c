/** Which thing of the chart has the focus, and how keys move it. */
import type { Item, Movable } from './items';
import { rowByName, stepFrom, type Place } from './steps';

/** Letters within this time are one word, milliseconds. */
const WORD_MS = 800;

export class Roam {
  place = $state.raw<Place>({ row: -1, item: 0 });
  private typed = { text: '', at: 0 };

  constructor(
    private readonly items: () => Item[][],
    private readonly names: () => (string | null)[],
  ) {}

  get item(): Item | null {
    return this.items()[this.place.row]?.[this.place.item] ?? null;
  }

  /** What Alt and an arrow move: the thing itself, or the closing of its row. */
  get movable(): Movable | null {
    const own = this.items()[this.place.row] ?? [];
    return this.item?.movable ?? own.find((item) => item.kind === 'closure')?.movable ?? null;
  }

  /** Where something must be, the first row that has anything. */
  begin(): void {
    if (!this.item) this.place = { row: this.items().findIndex((list) => list.length > 0), item: 0 };
  }

  toRow(row: number): void {
    if (this.place.row !== row) this.place = { row, item: 0 };
  }

  to(key: string): Item | null {
    for (const [row, list] of this.items().entries()) {
      const item = list.findIndex((one) => one.key === key);
      if (item < 0) continue;
      this.place = { row, item };
      return list[item]!;
    }
    return null;
  }

  step(key: string): void {
    this.place = stepFrom(this.place, key, this.items()) ?? this.place;
  }

  /** `when`: the time of the key, milliseconds. */
  type(letter: string, when: number): void {
    const text = when - this.typed.at > WORD_MS ? letter : this.typed.text + letter;
    this.typed = { text, at: when };
    const row = rowByName(this.names(), text, Math.max(0, this.place.row));
    if (row !== null) this.place = { row, item: 0 };
  }
}
