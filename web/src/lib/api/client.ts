/** The one way out of the page: every request passes here, and only to the own server. */
import type { ProblemDocument } from '$lib/model/types';

const BASE = '/api/v1';

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(
    readonly problem: ProblemDocument,
    /** ETag of what is there now, where the server says so. */
    readonly etag: string | null = null,
  ) {
    super(problem.detail ?? problem.title);
  }
  get status(): number {
    return this.problem.status;
  }
  /** Somebody else changed it since it was read. */
  get conflict(): boolean {
    return this.status === 412 || this.status === 428;
  }
}

/** No answer came: the server is not there, or the line dropped. */
export class Unreachable extends Error {}

/** Nobody is logged in any more; too much at once; busy for a moment. */
const LATER = new Set([401, 429, 503]);

/** Whether the same may well be taken later. */
export function isForLater(reason: unknown): boolean {
  return reason instanceof Unreachable || (reason instanceof Refused && LATER.has(reason.status));
}

export interface Options {
  body?: unknown;
  form?: FormData;
  text?: { body: string; type: string };
  etag?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
  location: string | null;
  status: number;
}

type Transport = (input: string, init: RequestInit) => Promise<Response>;

export class Client {
  /** Called when the session is gone. */
  onSignedOut: () => void = () => undefined;

  constructor(
    private readonly transport: Transport = (input, init) => fetch(input, init),
    private readonly language: () => string = () => 'en',
  ) {}

  async send<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
    let response: Response;
    try {
      response = await this.transport(BASE + path, this.init(method, options));
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
      throw new Unreachable(String(reason));
    }
    if (!response.ok) throw await this.refusal(response);
    const data = response.status === 204 ? undefined : await body(response);
    return {
      data: data as T,
      etag: response.headers.get('etag'),
      location: response.headers.get('location'),
      status: response.status,
    };
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.send<T>('GET', path, signal ? { signal } : {})).data;
  }

  private init(method: string, options: Options): RequestInit {
    const headers: Record<string, string> = {
      Accept: 'application/json',
      'Accept-Language': this.language(),
    };
    if (method !== 'GET') headers['X-Rearguard'] = '1';
    if (options.etag) headers['If-Match'] = options.etag;
    const init: RequestInit = { method, headers, credentials: 'same-origin', redirect: 'error' };
    if (options.signal) init.signal = options.signal;
    if (options.form) init.body = options.form;
    else if (options.text) {
      headers['Content-Type'] = options.text.type;
      init.body = options.text.body;
    } else if (options.body !== undefined) {
      headers['Content-Type'] = 'application/json';
      init.body = JSON.stringify(options.body);
    }
    return init;
  }

  private async refusal(response: Response): Promise<Refused> {
    let problem: ProblemDocument = {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      code: '',
      detail: response.statusText,
    };
    try {
      problem = { ...problem, ...(await response.json()), status: response.status };
    } catch {
      // No document: the status line has to do.
    }
    if (response.status === 401) this.onSignedOut();
    return new Refused(problem, response.headers.get('etag'));
  }
}

async function body(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  return type.includes('json') ? response.json() : response.text();
}
