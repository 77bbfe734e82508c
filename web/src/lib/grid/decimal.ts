/** Numbers as the reader writes them: stored with a point, shown and typed with a comma where the language has one. */

const STORED = /^[-−]?\d+\.\d+$/;
/** With a comma, and with spaces between thousands as a French spreadsheet copies them. */
const TYPED = /^[-−]?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)(,\d+)?$/;

/** `0.5` as `0,5`; everything else as it is. */
export function asShown(value: string, comma: boolean | undefined): string {
  return comma && STORED.test(value) ? value.replace('.', ',') : value;
}

/** `0,5` as `0.5`, `1 234,5` as `1234.5`; everything else as it is. */
export function asStored(value: string, comma: boolean | undefined): string {
  const bare = value.trim();
  return comma && TYPED.test(bare) ? bare.replaceAll(/[ \u00a0\u202f]/g, '').replace(',', '.') : value;
}
