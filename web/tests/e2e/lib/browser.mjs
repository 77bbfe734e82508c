// Debian's Chromium, watched: what it asks of others, what the policy refuses, what goes wrong.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
];

/** The first of the system's that starts; without one Playwright looks for its own. */
export function browserPath() {
  const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  return CANDIDATES.find((path) => path && existsSync(path) && starts(path));
}

/** `forced`: draws by software in every part, the same everywhere; else as the browser starts by itself on this machine. */
export async function launch({ forced = true } = {}) {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      ...(forced ? ['--use-angle=swiftshader'] : []),
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/** A window with its own cookies. `faults` collects everything that must not happen. */
export async function openWindow(
  browser,
  server,
  { width = 1440, height = 900, theme = 'light', language = 'en', state } = {},
) {
  const faults = [];
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...(state ? { storageState: state } : {}),
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(
        `policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(server.base) || url.startsWith('data:') || url.startsWith('blob:'))
      return route.continue();
    faults.push(`asked outside: ${url}`);
    return route.abort();
  });
  const page = await context.newPage();
  // A loaded machine is slow, not wrong.
  page.setDefaultTimeout(60_000);
  page.setDefaultNavigationTimeout(60_000);
  page.on('console', (message) => {
    const text = message.text();
    // A refusal that the page shows to its reader is no fault; the browser notes each one.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) faults.push(text);
  });
  page.on('pageerror', (failure) => faults.push(`script: ${failure.message}`));
  return { page, context, faults };
}

// For scripts/setup-page.sh: whether there is a browser in which a page opens.
if (process.argv[2] === '--starts' && process.argv[1] === new URL(import.meta.url).pathname) {
  const browser = await launch();
  await (await browser.newPage()).goto('about:blank');
  await browser.close();
}
