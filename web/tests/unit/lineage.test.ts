import { describe, expect, it } from 'vitest';
import { madeFrom } from '$lib/model/lineage';
import type { PlanSummary } from '$lib/model/types';

const plan = (id: string, parent: string | null) => ({ id, parent }) as PlanSummary;

describe('plans made from others', () => {
  // The newest first, as the server lists them.
  const list = [plan('d', 'a'), plan('c', 'b'), plan('b', 'a'), plan('a', null)];
  it('are gone on to from their parent, the newest first', () => {
    expect(madeFrom(list, 'a')?.id).toBe('d');
    expect(madeFrom(list, 'b')?.id).toBe('c');
  });
  it('are none where nothing was made', () => {
    expect(madeFrom(list, 'd')).toBeNull();
    expect(madeFrom([], 'a')).toBeNull();
  });
});
