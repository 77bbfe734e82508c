import { describe, expect, it } from 'vitest';
import { files, text } from '../../src/lib/i18n/catalogue';

interface Message {
  file: string;
  value: string;
}

function messages(language: string): Map<string, Message> {
  const found = new Map<string, Message>();
  for (const [path, source] of Object.entries(files())) {
    if (!path.includes(`/locales/${language}/`)) continue;
    const file = path.split('/').at(-1) ?? path;
    for (const block of source.split(/\n(?=[a-z][a-z0-9-]* =)/)) {
      const parts = /^([a-z][a-z0-9-]*) =([\s\S]*)$/.exec(block);
      if (parts?.[1]) found.set(parts[1], { file, value: parts[2] ?? '' });
    }
  }
  return found;
}

const variables = (value: string) =>
  [...new Set([...value.matchAll(/\$([A-Za-z]+)/g)].map((one) => one[1]))].sort();
const spoken = (value: string) => value.replace(/\{[^{}]*\$[^{}]*->/g, '').replace(/^\s*\*?\[\w+\]/gm, '');

const english = messages('en');
const french = messages('fr');
const used = Object.entries(
  import.meta.glob('../../src/**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true }),
) as [string, string][];

describe('the texts of the page', () => {
  it('are the same list in both languages, in the same files', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [id, message] of english) expect(french.get(id)?.file, id).toBe(message.file);
  });

  it('take the same arguments in both languages', () => {
    for (const [id, message] of english) {
      expect(variables(french.get(id)?.value ?? ''), id).toEqual(variables(message.value));
    }
  });

  it('have every text that the page asks for by name', () => {
    for (const [path, source] of used) {
      for (const [, id] of source.matchAll(/\bt\('([a-z0-9-]+)'/g)) {
        expect(english.has(id ?? ''), `${path}: ${id}`).toBe(true);
      }
    }
  });

  it('have French spaces before high punctuation and inside guillemets', () => {
    for (const [id, { value }] of french) {
      const words = spoken(value);
      expect(words, id).not.toMatch(/[^\s\u202f][;!?](?!\S)/);
      expect(words, id).not.toMatch(/ [;!?:%»]/);
      expect(words, id).not.toMatch(/« /);
      expect(words, id).not.toMatch(/\p{L}'\p{L}/u);
    }
  });

  it('say none rather than a figure of the wrong number', () => {
    expect(text('fr', 'count-errors', { count: 0 })).toBe('aucune erreur');
    expect(text('fr', 'count-errors', { count: 1 })).toBe('une erreur');
    expect(text('en', 'count-errors', { count: 0 })).toBe('0 errors');
  });
});
