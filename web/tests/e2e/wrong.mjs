// What is shown where there is nothing yet, and when something goes wrong: each says what is, and what to do.
import { axe } from './lib/axe.mjs';
import { openWindow } from './lib/browser.mjs';
import { caller, finished } from './lib/calls.mjs';
import { check, Steps } from './lib/steps.mjs';

const EVENING = '2027-03-12';
const notes = (size) => ({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(size, 'x') });

export async function whenThingsGoWrong({ browser, server, shots }) {
  const steps = new Steps('Nothing yet, and what goes wrong');
  const { page, context, faults } = await openWindow(browser, server);
  const shot = (name) => page.screenshot({ path: `${shots}/wrong-${name}.png` });
  const call = caller(page);
  const cell = (row, column) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
  /** Clean for axe, in both themes. */
  const accessible = async (name, within) => {
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate(painted);
      const violations = await axe(page, within);
      check(violations.length === 0, `${name}, ${theme}: ${violations.join('\n')}`);
    }
    await shot(name);
    await page.emulateMedia({ colorScheme: 'light' });
  };
  let mission = '';
  let plan = '';
  const open = (path) => page.goto(`${server.base}${path}`);

  try {
    await steps.step('who has no session is told how to get in', async () => {
      await open('/missions');
      await page.getByRole('heading', { name: 'Open the link from the terminal' }).waitFor();
      await accessible('signed-out');
    });

    await steps.step('without a mission the page says what it is for and offers an example', async () => {
      await page.goto(server.link);
      await page.getByRole('heading', { name: 'Plan the withdrawal of a mission' }).waitFor();
      await accessible('first');
    });

    await steps.step(
      'a file that is no table is refused with the reason, and nothing is made of it',
      async () => {
        await page.locator('input[type=file]').setInputFiles(notes(2000));
        await page.locator('.failure p').nth(1).waitFor();
        const said = await page.locator('.failure').innerText();
        check(said.includes('notes.pdf'), `the file is not named: ${said}`);
        await accessible('refused');
        check((await call('GET', '/missions')).length === 0, 'a mission was made');
      },
    );

    await steps.step('a file beyond the limit is refused, not half read', async () => {
      await page.locator('input[type=file]').setInputFiles(notes(27 * 1024 * 1024));
      await page.getByText(/more than the server takes/).waitFor();
      check((await page.locator('.failure').count()) === 1, 'no refusal is shown');
      await shot('too-large');
    });

    await steps.step(
      'without a plan, a forecast or an entry each place says what will be there',
      async () => {
        mission = (await call('POST', '/missions', { from: 'tutorial' })).id;
        await open(`/missions/${mission}/plans`);
        await page.getByText('No plan yet').waitFor();
        await accessible('no-plan');
        const job = await call('POST', `/missions/${mission}/jobs`, { kind: 'plan', seconds: 2 });
        plan = (await finished(call, job.id)).plan;
        await open(`/missions/${mission}/today/${plan}?on=${EVENING}`);
        await page.getByText(/^No forecast has been made/).waitFor();
        await page.getByText('Nothing has been reported yet.').waitFor();
        await accessible('nothing-yet');
      },
    );

    await steps.step('an address that leads nowhere says so and leads back', async () => {
      await open(`/missions/${'0'.repeat(32)}/plans`);
      await page.locator('.failure').waitFor();
      await accessible('no-mission');
      await open(`/missions/${mission}/plans/${'0'.repeat(32)}`);
      await page.locator('.failure').waitFor();
      await shot('no-plan-there');
    });

    await steps.step(
      'what is typed while the server is away is kept, and saved when it is back',
      async () => {
        await open(`/missions/${mission}/tables/sites`);
        await cell(0, 1).click();
        const before = await cell(0, 1).innerText();
        await context.setOffline(true);
        await page.keyboard.type('Renamed camp');
        await page.keyboard.press('Enter');
        await page
          .getByText(/not (yet )?(saved|sent)/i)
          .first()
          .waitFor();
        check((await cell(0, 1).innerText()) === 'Renamed camp', 'what was typed is gone');
        await accessible('away');
        await context.setOffline(false);
        await page.getByText('Saved', { exact: true }).waitFor();
        await page.reload();
        await cell(0, 1).waitFor();
        check((await cell(0, 1).innerText()) === 'Renamed camp', `saved is still ${before}`);
      },
    );

    await steps.step(
      'an entry for the log waits in this browser, and is sent when the line is back',
      async () => {
        await open(`/missions/${mission}/today/${plan}?on=${EVENING}`);
        await page.getByRole('button', { name: 'Report it' }).first().click();
        const dialog = page.getByRole('dialog', { name: 'Report' });
        await dialog.getByLabel('Departed').fill('2027-03-11');
        await accessible('entry');
        await context.setOffline(true);
        await dialog.getByRole('button', { name: 'Enter in the log' }).click();
        await page
          .getByText(/not yet sent/)
          .first()
          .waitFor();
        await accessible('waiting');
        await context.setOffline(false);
        await page.reload();
        await page.getByText('What waited has been sent.').waitFor();
        check((await call('GET', `/missions/${mission}/plans/${plan}/log`)).entries.length === 1, 'no entry');
      },
    );

    await steps.step(
      'a session that ends leaves what is on the screen, and goes on after a new login',
      async () => {
        await open(`/missions/${mission}/tables/sites`);
        await cell(0, 1).click();
        const cookies = await context.cookies();
        await context.clearCookies();
        await page.keyboard.type('Typed without a session');
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'The session has ended' });
        await dialog.waitFor();
        await accessible('session-ended');
        await context.addCookies(cookies);
        await dialog.getByRole('button', { name: 'Continue' }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.getByText('Saved', { exact: true }).waitFor();
        await page.reload();
        await cell(0, 1).waitFor();
        check((await cell(0, 1).innerText()) === 'Typed without a session', 'what was typed is lost');
      },
    );

    await steps.step('in French a decimal is typed and shown with its comma', async () => {
      await page.evaluate(() => localStorage.setItem('rearguard.language', 'fr'));
      await open(`/missions/${mission}/tables/sites`);
      await cell(0, 3).click();
      await page.keyboard.type('10,25');
      await page.keyboard.press('Enter');
      await page.getByText('Enregistré', { exact: true }).waitFor();
      await page.getByText('aucun défaut').waitFor();
      check((await cell(0, 3).innerText()) === '10,25', 'the comma is not shown');
      const { rows } = await call('GET', `/missions/${mission}/tables/sites`);
      check(rows[0][3] === '10.25', `stored as ${rows[0][3]}`);
      await shot('french-decimal');
      await page.evaluate(() => localStorage.setItem('rearguard.language', 'en'));
      await page.reload();
    });

    await steps.step('menus, keys and versions are clean for screen readers', async () => {
      await page.getByRole('button', { name: 'Versions' }).click();
      await page.getByRole('dialog').waitFor();
      await accessible('versions');
      await page.keyboard.press('Escape');
      await open(`/missions/${mission}/plans/${plan}`);
      await page.locator('.map[data-drawn]').waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      await accessible('export', '.answer .actions');
      await page.keyboard.press('Escape');
      await page.locator('.map').getByRole('button', { name: 'List' }).click();
      await accessible('map-as-list');
      await page.locator('.curve').getByRole('button', { name: 'Table' }).click();
      await page.getByRole('button', { name: 'Fleets and convoys' }).click();
      await accessible('tables-for-pictures');
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await accessible('keys');
      await page.keyboard.press('Escape');
    });

    await steps.step('days play only where the system allows motion, and stop when told', async () => {
      const play = page.getByRole('button', { name: 'Play the days' });
      check(await play.isDisabled(), 'days would play although little motion is asked for');
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.reload();
      await play.click();
      const day = () => page.locator('.slider .day strong').innerText();
      const first = await day();
      await page.waitForFunction(
        (old) => document.querySelector('.slider .day strong').innerText !== old,
        first,
      );
      await page.getByRole('button', { name: 'Stop playing' }).click();
      const stopped = await day();
      await page.waitForTimeout(700);
      check((await day()) === stopped, 'the days play on');
    });

    await steps.step('the policy refused nothing and no script failed', async () => {
      check(faults.length === 0, faults.join('\n'));
    });
  } catch {
    await shot('failed').catch(() => undefined);
    if (faults.length > 0) console.log(`    ${faults.join('\n    ')}`);
  } finally {
    await context.close();
  }
  return steps.failed;
}

/** In the page: the colours are those of the theme. */
async function painted() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)));
}
