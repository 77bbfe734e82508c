// Starts the real server on a fresh data folder, and finds its one-time link.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LINK = /http:\/\/127\.0\.0\.1:\d+\/login#\S+/;

export async function startServer(binary, options = []) {
  const data = mkdtempSync(join(tmpdir(), 'rearguard-page-test-'));
  const child = spawn(binary, ['serve', '--data', data, '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const link = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no login link within 30 s:\n${said}`)), 30_000);
    const hear = (part) => {
      said += part;
      const found = LINK.exec(said);
      if (found) {
        clearTimeout(late);
        resolve(found[0]);
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
  return {
    link,
    base: new URL(link).origin,
    said: () => said,
    async stop() {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5000))]);
        if (child.exitCode === null) child.kill('SIGKILL');
      }
      rmSync(data, { recursive: true, force: true });
    },
  };
}
