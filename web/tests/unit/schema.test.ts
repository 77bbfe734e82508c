import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script without types of its own
import { schemaText } from '../../dev/types.mjs';

describe('the shapes of requests and answers', () => {
  it('are those of schemas/openapi.json (npm run types writes them anew)', async () => {
    const written = readFileSync(new URL('../../src/lib/api/schema.ts', import.meta.url), 'utf8');
    expect(written).toBe(await schemaText());
    // Writing the shapes takes a while on a busy machine.
  }, 60_000);
});
