import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * When a process began, as text to compare and not to read: a process id alone may have been given to another process since.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function beganAt(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z') return null;
      return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}+${fields[19]}`;
    } catch {
      return null;
    }
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'unknown' : null;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * Whether a process still runs. One that ended and was never collected, as in a container without an init, does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (process.platform === 'linux') return beganAt(pid) !== null;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {any} */ (error).code === 'EPERM';
  }
}

/**
 * The command line of a process, arguments joined by spaces; empty when it cannot be read.
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux')
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} limit milliseconds
 */
export async function until(condition, limit, pause = 25) {
  const end = performance.now() + limit;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return true;
}
