import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * One hash over the content of files and folders (recursively, in a fixed order). What does not exist counts as absent.
 * @param {string} root
 * @param {string[]} names relative to root
 * @param {{ skip?: string[], salt?: string }} [options] `skip` names folders, relative to root, that do not count
 */
export function fingerprint(root, names, { skip = [], salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  const skipped = new Set(skip);
  /** @param {string} name */
  const visit = (name) => {
    if (skipped.has(name)) return;
    const file = path.join(root, name);
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const child of fs.readdirSync(file).sort()) visit(`${name}/${child}`);
    else hash.update(`\0${name}\0`).update(fs.readFileSync(file));
  };
  for (const name of names) visit(name);
  return hash.digest('hex').slice(0, 32);
}
