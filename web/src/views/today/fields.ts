/** What the form asks for, by kind of entry. The rules themselves are the server's. */
import type { EntryKind } from '$lib/model/log';

export interface Field {
  name: string;
  kind: 'day' | 'text' | 'whole' | 'choice';
  required?: boolean;
  /** Where its suggestions come from. */
  from?: 'movements' | 'sites' | 'legs' | 'units' | 'clearances' | 'subjects' | 'tasks' | 'steps';
  choices?: string[];
}

const day = (name: string, required = false): Field => ({ name, kind: 'day', required });
const whole = (name: string): Field => ({ name, kind: 'whole' });
const one = (name: string, from: Field['from'], required = true): Field =>
  from ? { name, kind: 'text', required, from } : { name, kind: 'text', required };

/** Kinds in the order in which they are needed. */
export const kinds: EntryKind[] = [
  'actuals',
  'counted',
  'closed',
  'signed',
  'asked',
  'granted',
  'refused',
  'window',
  'incident',
  'unplanned',
  'disposed',
  'transferred',
  'begins',
  'withdrawn',
];

export const fields: Record<EntryKind, Field[]> = {
  actuals: [
    one('movement', 'movements'),
    day('departed', true),
    day('arrived'),
    whole('people'),
    whole('vehicles'),
    whole('teu'),
  ],
  unplanned: [
    one('movement', undefined),
    one('leg', 'legs'),
    day('departed', true),
    day('arrived'),
    one('unit', 'units'),
    whole('people'),
    whole('vehicles'),
    whole('teu'),
  ],
  counted: [
    day('date', true),
    one('site', 'sites'),
    one('unit', 'units', false),
    whole('people'),
    whole('vehicles'),
    whole('teu'),
  ],
  closed: [day('date', true), one('site', 'sites')],
  signed: [day('date', true), one('site', 'sites'), one('step', 'steps')],
  asked: [day('date', true), one('clearance', 'clearances')],
  granted: [day('date', true), one('clearance', 'clearances'), day('from'), day('to')],
  refused: [day('date', true), one('clearance', 'clearances')],
  window: [
    day('date', true),
    one('subject', 'subjects'),
    day('from', true),
    day('to'),
    one('capacity', undefined, false),
    one('days_factor', undefined, false),
    one('reason', undefined, false),
  ],
  incident: [day('date', true), one('leg', 'legs', false), one('site', 'sites', false), whole('casualties')],
  disposed: [
    day('date', true),
    one('site', 'sites'),
    one('unit', 'units', false),
    { name: 'class', kind: 'choice', required: true, choices: ['vehicle', 'container'] },
    { ...whole('quantity'), required: true },
    { name: 'how', kind: 'choice', required: true, choices: ['sell', 'gift', 'destroy'] },
  ],
  transferred: [day('date', true), one('task', 'tasks')],
  begins: [day('date', true)],
  withdrawn: [day('date', true), { ...whole('corrects'), required: true }],
};

/** What is typed, as an entry: blanks left out, whole numbers as numbers. */
export function entryOf(kind: EntryKind, values: Record<string, string>): Record<string, string | number> {
  const entry: Record<string, string | number> = { kind };
  for (const field of [
    ...fields[kind],
    { name: 'who', kind: 'text' },
    { name: 'note', kind: 'text' },
  ] as Field[]) {
    const value = (values[field.name] ?? '').trim();
    if (value === '') continue;
    entry[field.name] = field.kind === 'whole' && /^\d+$/.test(value) ? Number(value) : value;
  }
  return entry;
}
