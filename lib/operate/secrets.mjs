import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/**
 * The secrets of a data folder, made at random on first use and readable by their owner alone.
 * @param {string} dataFolder
 * @returns {{ databasePassword: string, secret: string }}
 */
export function readSecrets(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json');
  fs.mkdirSync(dataFolder, { recursive: true });
  if (!fs.existsSync(file)) {
    const fresh = {
      databasePassword: randomBytes(24).toString('base64url'),
      secret: randomBytes(48).toString('base64url'),
    };
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(draft, file);
  }
  try {
    const { databasePassword, secret } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof databasePassword === 'string' && typeof secret === 'string')
      return { databasePassword, secret };
  } catch (error) {
    if (/** @type {any} */ (error).code) throw error;
  }
  throw new Failure(
    `${file} cannot be read as JSON: restore it from a backup, or remove it to have new secrets made (signed links and sessions then end).`,
  );
}

/**
 * Puts the key of a restored atlas in the place of the folder's own; the password of its database stays.
 * @param {string} dataFolder
 * @param {string} secret
 */
export function replaceSecret(dataFolder, secret) {
  const { databasePassword } = readSecrets(dataFolder);
  const file = path.join(dataFolder, 'secrets.json');
  const draft = `${file}.${process.pid}`;
  const { uid, gid } = fs.statSync(file);
  fs.writeFileSync(draft, `${JSON.stringify({ databasePassword, secret }, null, 2)}\n`, { mode: 0o600 });
  // Whoever restores may be root; whoever serves must still read it.
  fs.chownSync(draft, uid, gid);
  fs.renameSync(draft, file);
}
