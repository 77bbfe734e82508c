/** Requests and answers by their paths, as schemas/openapi.json has them: a wrong path, field or answer does not compile. */
import type { Answer, Client, Options } from './client';
import type { paths } from './schema';

type Short<P> = P extends `/api/v1${infer Rest}` ? Rest : never;
export type Path = Short<keyof paths>;
export type Method = 'get' | 'post' | 'patch' | 'delete';

type Operation<P extends Path, M extends Method> = paths[`/api/v1${P}`][M];

/** Names in braces, each with its value. */
type Places<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & Places<Rest>
  : unknown;

type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : undefined;
type Good<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202)] : never;
type Json<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;

/** What comes back where all went well. */
export type Said<P extends Path, M extends Method> = Json<Good<Operation<P, M>>>;

interface Asked<P extends Path, M extends Method> {
  body?: Body<Operation<P, M>>;
  query?: Query<Operation<P, M>>;
  form?: FormData;
  text?: Options['text'];
  etag?: string;
  signal?: AbortSignal | undefined;
}

/** `/missions/{mission}` with its names filled in, and the query. */
export function address(path: string, places: Record<string, string>, query: object = {}): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''));
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return entries.length > 0 ? `${filled}?${new URLSearchParams(entries as [string, string][])}` : filled;
}

export function typed(client: Client) {
  return <P extends Path, M extends Method>(
    method: M,
    path: P,
    places: Places<P>,
    { query, signal, ...rest }: Asked<P, M> = {},
  ): Promise<Answer<Said<P, M>>> =>
    client.send<Said<P, M>>(
      method.toUpperCase(),
      address(path, (places ?? {}) as Record<string, string>, query ?? {}),
      { ...rest, ...(signal ? { signal } : {}) },
    );
}
