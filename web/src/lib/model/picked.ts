/** What is picked, as it stands in the address: `site:ber`. */
import type { Picked } from './types';

const KINDS = new Set(['site', 'movement', 'leg', 'community', 'fleet', 'clause']);

export function readPicked(text: string | undefined): Picked | null {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 1) return null;
  const kind = text.slice(0, at);
  const id = text.slice(at + 1);
  return KINDS.has(kind) && id ? ({ kind, id } as Picked) : null;
}

export function writePicked(picked: Picked | null): string | null {
  return picked ? `${picked.kind}:${picked.id}` : null;
}
