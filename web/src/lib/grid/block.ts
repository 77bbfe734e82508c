/** A block of cells: where it lies, how it is copied, what a paste of one changes. */

export interface Cell {
  row: number;
  column: number;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function blockOf(one: Cell, other: Cell): Block {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export function inside(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** As Excel takes it: tabs between cells, lines between rows, quotes where a cell holds either. */
export function toClipboard(rows: string[][], block: Block): string {
  const quote = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      row
        .slice(block.left, block.right + 1)
        .map(quote)
        .join('\t'),
    )
    .join('\n');
}

/** What Excel or LibreOffice puts on the clipboard, as rows of cells. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') cell += text[(at += 1)];
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

export interface Pasted {
  edits: { row: number; column: number; value: string }[];
  /** Rows below the last one. */
  added: string[][];
  /** Cells right of the last column: they have no place. */
  outside: number;
}

/**
 * What a paste changes, with its upper left cell at `at`. One value over a larger
 * block fills the block, as in Excel. Cells that would not change are left out.
 */
export function paste(rows: string[][], columns: number, at: Block, pasted: string[][]): Pasted {
  const single = pasted.length === 1 && pasted[0]?.length === 1;
  const source = single ? fill(pasted[0]![0]!, at) : pasted;
  const result: Pasted = { edits: [], added: [], outside: 0 };
  source.forEach((cells, down) => {
    const row = at.top + down;
    const fresh = row >= rows.length ? Array<string>(columns).fill('') : null;
    cells.forEach((value, along) => {
      const column = at.left + along;
      if (column >= columns) result.outside += value === '' ? 0 : 1;
      else if (fresh) fresh[column] = value;
      else if (rows[row]?.[column] !== value) result.edits.push({ row, column, value });
    });
    if (fresh) result.added.push(fresh);
  });
  return result;
}

function fill(value: string, block: Block): string[][] {
  const width = block.right - block.left + 1;
  return Array.from({ length: block.bottom - block.top + 1 }, () => Array<string>(width).fill(value));
}
