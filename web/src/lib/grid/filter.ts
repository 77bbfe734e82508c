/** Which rows a filter leaves, and in which order a sort shows them. */

/** Lower case, without accents: `Ménaka` is found by `menaka`. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Numbers of the rows that hold every word of the filter in some cell. */
export function matching(rows: readonly (readonly string[])[], filter: string): number[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  const all = rows.map((_, at) => at);
  if (words.length === 0) return all;
  return all.filter((at) => {
    const row = plain(rows[at]!.join('\t'));
    return words.every((word) => row.includes(word));
  });
}

export interface Sort {
  column: number;
  down: boolean;
}

/** Numbers sort as numbers, the rest as words; blanks come last. */
export function sorted(rows: readonly (readonly string[])[], order: number[], sort: Sort | null): number[] {
  if (!sort) return order;
  const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const turn = sort.down ? -1 : 1;
  return [...order].sort((one, other) => {
    const a = rows[one]?.[sort.column] ?? '';
    const b = rows[other]?.[sort.column] ?? '';
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return turn * words.compare(a, b);
  });
}
