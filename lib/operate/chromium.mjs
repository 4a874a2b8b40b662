import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Failure } from './failure.mjs';

/** For a browser that only tests use: no sandbox (tests may run as root), nothing fetched behind our back. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The Chromium to test with: Playwright's own if it was installed, otherwise the system's.
 * @returns {Promise<string | undefined>} its path
 */
export async function findChromium() {
  const { chromium } = await import('playwright');
  return [chromium.executablePath(), ...places].find((file) => file && fs.existsSync(file));
}

/**
 * Finds a Chromium, installing Debian's where this account may.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    const options = /** @type {const} */ ({
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options);
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Failure(
    'The end-to-end tests need Chromium, and none was found: install it with your package manager (on Debian and Ubuntu: apt-get install chromium) or with npx playwright install chromium.',
  );
}
