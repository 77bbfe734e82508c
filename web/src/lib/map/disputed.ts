/**
 * Borders that are not agreed, or not agreed in full, drawn dashed. The base map shows borders as they are
 * held; the list follows what maps of the United Nations draw dashed or dotted. Names are Natural Earth's.
 */
const AREAS = new Set([
  'W. Sahara',
  'Kosovo',
  'N. Cyprus',
  'Somaliland',
  'Siachen Glacier',
  'Palestine',
  'Falkland Is.',
]);

const PAIRS = new Set(
  [
    ['Sudan', 'S. Sudan'],
    ['Sudan', 'Egypt'],
    ['India', 'Pakistan'],
    ['India', 'China'],
    ['Israel', 'Lebanon'],
    ['Israel', 'Syria'],
    ['Eritrea', 'Ethiopia'],
    ['Eritrea', 'Djibouti'],
    ['Russia', 'Ukraine'],
    ['North Korea', 'South Korea'],
    ['Guyana', 'Venezuela'],
    ['Kyrgyzstan', 'Tajikistan'],
    ['Armenia', 'Azerbaijan'],
  ].map((pair) => pair.sort().join('|')),
);

export function isDisputed(a: string, b: string): boolean {
  return AREAS.has(a) || AREAS.has(b) || PAIRS.has([a, b].sort().join('|'));
}
