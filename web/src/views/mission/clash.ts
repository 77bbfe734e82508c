/** Two versions of the same cells: what was typed here, and what somebody else wrote meanwhile. */
import type { CellEdit, TableChange, TableContent } from '$lib/model/types';

export interface Clash {
  row: number;
  column: string;
  title: string;
  /** The first cell of the row, to know it by. */
  rowName: string;
  mine: string;
  theirs: string;
}

export function clashesOf(theirs: TableContent, change: TableChange): Clash[] {
  return (change.edits ?? []).flatMap((edit) => {
    const at = theirs.columns.findIndex((column) => column.name === edit.column);
    const row = theirs.rows[edit.row];
    const value = row?.[at] ?? '';
    if (value === edit.value) return [];
    return [
      {
        row: edit.row,
        column: edit.column,
        title: theirs.columns[at]?.title ?? edit.column,
        rowName: row?.[0] ?? String(edit.row + 1),
        mine: edit.value,
        theirs: value,
      },
    ];
  });
}

/** The change that is left after choosing: cells kept as typed, and all that was no clash. */
export function chosenChange(change: TableChange, clashes: Clash[], keepMine: boolean[]): TableChange | null {
  const edits: CellEdit[] = clashes
    .filter((_, at) => keepMine[at])
    .map(({ row, column, mine }) => ({ row, column, value: mine }));
  const rest: TableChange = {};
  if (edits.length > 0) rest.edits = edits;
  if (change.insert?.length) rest.insert = change.insert;
  return rest.edits || rest.insert ? rest : null;
}
