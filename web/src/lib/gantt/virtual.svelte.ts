/** Draws only the rows that can be seen. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

export class Visible {
  items = $state.raw<VirtualItem[]>([]);
  total = $state(0);
  private virtualizer: Virtualizer<HTMLElement, HTMLElement> | null = null;

  /** Follows the element's scrolling; the rows begin `top` px below its upper edge. Returns what ends it. */
  follow(element: HTMLElement, heights: readonly number[], top: number): () => void {
    const update = (one: Virtualizer<HTMLElement, HTMLElement>) => {
      this.items = one.getVirtualItems();
      this.total = one.getTotalSize();
    };
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: heights.length,
      getScrollElement: () => element,
      estimateSize: (at) => heights[at] ?? 0,
      overscan: 6,
      paddingStart: top,
      scrollPaddingStart: top,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: update,
    });
    this.virtualizer = virtualizer;
    const end = virtualizer._didMount();
    virtualizer._willUpdate();
    update(virtualizer);
    return () => {
      end();
      this.virtualizer = null;
    };
  }

  reveal(at: number): void {
    this.virtualizer?.scrollToIndex(at, { align: 'auto' });
  }
}
