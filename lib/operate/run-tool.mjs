import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { atEnd, isEnding } from './shutdown.mjs';
import { startNode } from './start-node.mjs';

/**
 * Runs a program of Node to its end with its output in a log file, and shows the last lines only when it fails.
 * @param {string[]} args the program and its arguments
 * @param {{ cwd: string, env?: Record<string, string>, log: string, failure: string }} options `failure` is the sentence shown when it fails
 * @returns {Promise<string>} what it printed
 */
export async function runTool(args, { cwd, env, log, failure }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  let text = '';
  const child = startNode(args, { cwd, env, output: 'pipe' });
  const closed = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
  const forget = atEnd(() => {
    child.kill('SIGTERM');
    return closed;
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      text += chunk;
    });
  const result = await closed.finally(forget);
  // A log that cannot be written (a full disk) must not hide why the tool failed.
  try {
    fs.writeFileSync(log, text);
  } catch {}
  if (result === 0) return text;
  // While this process ends, the child was stopped on purpose: nothing is left to report.
  if (isEnding()) await new Promise(() => {});
  throw new Failure(`${failure} (its output is in ${log})`, {
    details: text.trimEnd().split('\n').slice(-25).join('\n'),
  });
}
