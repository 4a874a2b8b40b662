import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { beganAt } from './processes.mjs';

/**
 * The running atlas of a data folder, written down in `instance.json` so that a second one leaves the folder alone and
 * commands find the database of the first.
 * @typedef {{ pid: number, began: string | null, address: string, databasePort?: number }} Instance
 * @typedef {{ update(more: Partial<Instance>): void, release(): void }} Claim
 */

/** @param {string} dataFolder */
const fileOf = (dataFolder) => path.join(dataFolder, 'instance.json');

/**
 * @param {string} dataFolder
 * @returns {Instance | undefined} undefined when no atlas uses the folder now, whatever a killed one left behind
 */
export function liveInstance(dataFolder) {
  const instance = read(fileOf(dataFolder));
  return instance && beganAt(instance.pid) === instance.began ? instance : undefined;
}

/**
 * @param {string} file
 * @returns {Instance | undefined}
 */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Takes the data folder for this process.
 * @param {string} dataFolder
 * @param {string} address where this atlas will answer
 * @returns {Claim}
 */
export function claim(dataFolder, address) {
  const file = fileOf(dataFolder);
  /** @type {Instance} */
  let mine = { pid: process.pid, began: beganAt(process.pid), address };
  // Written whole under a name of its own, then linked: whoever reads the file never finds half of it.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        fs.linkSync(draft, file);
        break;
      } catch (error) {
        if (/** @type {any} */ (error).code !== 'EEXIST' || attempt === 5) throw error;
        refuseIfLive(dataFolder);
        setAside(file);
      }
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  const isMine = () => read(file)?.pid === process.pid;
  return {
    update(more) {
      mine = { ...mine, ...more };
      fs.writeFileSync(draft, JSON.stringify(mine));
      fs.renameSync(draft, file);
    },
    release() {
      if (isMine()) fs.rmSync(file, { force: true });
    },
  };
}

/** @param {string} dataFolder */
export function refuseIfLive(dataFolder) {
  const other = liveInstance(dataFolder);
  if (other)
    throw new Failure(
      `Another atlas already uses ${dataFolder} (process ${other.pid}, ${other.address}): use that one, stop it with kill ${other.pid}, or give this one its own folder with ATLAS_DATA_DIR.`,
    );
}

/**
 * Removes what a killed atlas left; two starts that do so at once must not remove each other's new file.
 * @param {string} file
 */
function setAside(file) {
  const aside = `${file}.stale-${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (/** @type {any} */ (error).code === 'ENOENT') return;
    throw error;
  }
  const taken = read(aside);
  if (taken && beganAt(taken.pid) === taken.began) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
}
