// The server's own interface, asked from inside the page, as the page asks.
export const caller = (page) => (method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const response = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'X-Rearguard': '1' },
        body: body ? JSON.stringify(body) : undefined,
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? null : response.json();
    },
    [method, path, body],
  );

/** The job when it is over. */
export async function finished(call, id) {
  for (;;) {
    const job = await call('GET', `/jobs/${id}`);
    if (!['queued', 'running'].includes(job.status)) return job;
    await new Promise((done) => setTimeout(done, 250));
  }
}
