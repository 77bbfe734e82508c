import { describe, expect, it, vi } from 'vitest';
import { address } from '../../src/lib/api/typed';
import { Client, Refused, Unreachable } from '../../src/lib/api/client';

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  return vi.fn(async (_input: string, _init: RequestInit) =>
    Promise.resolve(
      new Response(status === 204 ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    ),
  );
}
const sent = (transport: ReturnType<typeof answering>) => transport.mock.calls[0]!;
const headersOf = (transport: ReturnType<typeof answering>) =>
  sent(transport)[1].headers as Record<string, string>;

describe('the fetch layer', () => {
  it('asks the own server only, in the language of the reader', async () => {
    const transport = answering(200, []);
    await new Client(transport, () => 'fr').get('/missions');
    expect(sent(transport)[0]).toBe('/api/v1/missions');
    expect(headersOf(transport)['Accept-Language']).toBe('fr');
    expect(headersOf(transport)['X-Rearguard']).toBeUndefined();
  });

  it('marks every write, and matches the version it was made for', async () => {
    const transport = answering(200, { etag: '"4"' }, { etag: '"4"' });
    const answer = await new Client(transport).send('PATCH', '/missions/m/tables/sites', {
      body: {},
      etag: '"3"',
    });
    expect(headersOf(transport)['X-Rearguard']).toBe('1');
    expect(headersOf(transport)['If-Match']).toBe('"3"');
    expect(answer.etag).toBe('"4"');
  });

  it('tells a conflict from other refusals, with the problems of the document', async () => {
    const transport = answering(412, { title: 'Changed', detail: 'Somebody was faster.' }, { etag: '"9"' });
    const reason = await new Client(transport).send('PATCH', '/x').catch((one: unknown) => one);
    expect(reason).toBeInstanceOf(Refused);
    expect((reason as Refused).conflict).toBe(true);
    expect((reason as Refused).etag).toBe('"9"');
    expect((reason as Refused).message).toBe('Somebody was faster.');

    const invalid = answering(422, {
      title: 'No',
      problems: [{ code: 'L001', severity: 'error', message: 'blank' }],
    });
    const other = (await new Client(invalid).send('POST', '/x').catch((one: unknown) => one)) as Refused;
    expect(other.conflict).toBe(false);
    expect(other.problem.problems?.[0]?.code).toBe('L001');
  });

  it('says when the session is gone', async () => {
    const client = new Client(answering(401, { title: 'Sign in' }));
    client.onSignedOut = vi.fn();
    await client.get('/missions').catch(() => undefined);
    expect(client.onSignedOut).toHaveBeenCalledOnce();
  });

  it('tells no answer from a refusal', async () => {
    const client = new Client(() => Promise.reject(new TypeError('failed')));
    await expect(client.get('/missions')).rejects.toBeInstanceOf(Unreachable);
  });

  it('keeps a refusal without a document readable', async () => {
    const client = new Client(() =>
      Promise.resolve(new Response('gone', { status: 502, statusText: 'Bad Gateway' })),
    );
    await expect(client.get('/missions')).rejects.toThrow('Bad Gateway');
  });

  it('takes an answer without a body', async () => {
    const answer = await new Client(answering(204, null)).send('POST', '/logout');
    expect(answer.data).toBeUndefined();
  });
});

describe('an address', () => {
  it('has its names filled in, and leaves out what is not asked', () => {
    expect(address('/missions/{mission}/tables/{table}', { mission: 'a b', table: 'sites' })).toBe(
      '/missions/a%20b/tables/sites',
    );
    expect(address('/plans/{plan}/why', { plan: 'p' }, { site: 'ber', movement: undefined })).toBe(
      '/plans/p/why?site=ber',
    );
  });
});
