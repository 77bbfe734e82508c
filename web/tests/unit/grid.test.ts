import { asShown, asStored } from '../../src/lib/grid/decimal';
import { mayHoldNumbers } from '../../src/lib/grid/widths';
import { describe, expect, it } from 'vitest';
import { blockOf, fromClipboard, paste, toClipboard } from '../../src/lib/grid/block';
import { matching, sorted } from '../../src/lib/grid/filter';
import { moved } from '../../src/lib/grid/keys';
import { isNumeric } from '../../src/lib/grid/widths';

const rows = [
  ['gao', 'Gao', '16.27'],
  ['menaka', 'Ménaka', '15.9'],
  ['ber', 'Ber', ''],
];

describe('a block of cells', () => {
  it('goes to the clipboard and comes back', () => {
    const text = toClipboard([['a\tb', 'say "no"', 'two\nlines']], { top: 0, left: 0, bottom: 0, right: 2 });
    expect(fromClipboard(text)).toEqual([['a\tb', 'say "no"', 'two\nlines']]);
  });

  it('is read as Excel writes it, with a line end after the last row', () => {
    expect(fromClipboard('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('is pasted as one change: cells that differ, rows below, and what has no place', () => {
    const at = blockOf({ row: 2, column: 1 }, { row: 2, column: 1 });
    const result = paste(rows, 3, at, [
      ['Ber', '16.8', 'too far'],
      ['Kidal', '18.4'],
    ]);
    expect(result.edits).toEqual([{ row: 2, column: 2, value: '16.8' }]);
    expect(result.added).toEqual([['', 'Kidal', '18.4']]);
    expect(result.outside).toBe(1);
  });

  it('is filled by one value', () => {
    const at = blockOf({ row: 0, column: 2 }, { row: 2, column: 2 });
    expect(paste(rows, 3, at, [['1']]).edits).toHaveLength(3);
  });
});

describe('rows', () => {
  it('are found without accents, by every word', () => {
    expect(matching(rows, 'menaka')).toEqual([1]);
    expect(matching(rows, 'gao 16')).toEqual([0]);
    expect(matching(rows, '')).toEqual([0, 1, 2]);
  });

  it('are sorted as numbers, blanks last both ways', () => {
    expect(sorted(rows, [0, 1, 2], { column: 2, down: false })).toEqual([1, 0, 2]);
    expect(sorted(rows, [0, 1, 2], { column: 2, down: true })).toEqual([0, 1, 2]);
  });

  it('tell a column of numbers from one of days', () => {
    expect(isNumeric(rows, 2)).toBe(true);
    expect(isNumeric([['2023-01-01']], 0)).toBe(false);
    expect(isNumeric([['']], 0)).toBe(false);
  });
});

describe('keys', () => {
  it('lead from cell to cell and stop at the edge', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, 3, 3)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 0, column: 0 }, 'End', true, 3, 3)).toEqual({ row: 2, column: 2 });
    expect(moved({ row: 1, column: 1 }, 'a', false, 3, 3)).toBeNull();
    expect(moved(null, 'ArrowDown', false, 0, 3)).toBeNull();
  });
});

describe('decimals', () => {
  it('are shown with a comma where the language has one, and stored with a point', () => {
    expect(['0.5', '-12.25', '3', '2023-08-01', '1.5.2'].map((one) => asShown(one, true))).toEqual([
      '0,5', '-12,25', '3', '2023-08-01', '1.5.2',
    ]); // prettier-ignore
    expect(asShown('0.5', false)).toBe('0.5');
    expect(['0,5', '1 234,5', '1\u202f234', '-3,25'].map((one) => asStored(one, true))).toEqual([
      '0.5', '1234.5', '1234', '-3.25',
    ]); // prettier-ignore
  });

  it('leave alone what is no number, and what might be two', () => {
    expect(['1,5,2', 'Gao, 2', '12 345 6,5', ''].map((one) => asStored(one, true))).toEqual([
      '1,5,2', 'Gao, 2', '12 345 6,5', '',
    ]); // prettier-ignore
    expect(asStored('0,5', false)).toBe('0,5');
  });

  it('are looked for in columns of numbers and in blank ones', () => {
    const rows = [['1.5', '', 'Gao'], ['2', '', '3']]; // prettier-ignore
    expect([0, 1, 2].map((column) => mayHoldNumbers(rows, column))).toEqual([true, true, false]);
  });
});
