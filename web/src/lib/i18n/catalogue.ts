/** The page's texts: one Fluent bundle for each language, built from `locales/`. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '$lib/format/write';

export type Arguments = Record<string, FluentVariable>;

const sources = import.meta.glob('../../../locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Record<string, string>;

export const languages: Language[] = ['en', 'fr'];

function build(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { en: build('en'), fr: build('fr') };

/** The text of a message; its id where it is missing, which a test forbids. */
export function text(language: Language, id: string, args?: Arguments): string {
  const bundle = bundles[language];
  const message = bundle.getMessage(id);
  if (!message?.value) return id;
  return bundle.formatPattern(message.value, args ?? null, []);
}

export function has(language: Language, id: string): boolean {
  return bundles[language].hasMessage(id);
}

/** For the tests: path and text of every file. */
export function files(): Record<string, string> {
  return sources;
}
