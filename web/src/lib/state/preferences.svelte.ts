/** Language and theme: the reader's choice, kept in this browser. */
import type { Language } from '$lib/format/write';

export type Theme = 'system' | 'light' | 'dark';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is refused: the choice holds until the page is left.
  }
}

function firstLanguage(): Language {
  const kept = stored('rearguard.language');
  if (kept === 'en' || kept === 'fr') return kept;
  const wanted = typeof navigator === 'undefined' ? 'en' : navigator.language;
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function firstTheme(): Theme {
  const kept = stored('rearguard.theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

class Preferences {
  language = $state<Language>(firstLanguage());
  theme = $state<Theme>(firstTheme());

  chooseLanguage(language: Language): void {
    this.language = language;
    store('rearguard.language', language);
    document.documentElement.lang = language;
  }

  chooseTheme(theme: Theme): void {
    this.theme = theme;
    store('rearguard.theme', theme);
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }
}

export const preferences = new Preferences();
