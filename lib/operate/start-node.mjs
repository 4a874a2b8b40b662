import { spawn } from 'node:child_process';

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;

/**
 * Starts a program of Node that ends when this process does, even by `kill -9`.
 * @param {string[]} args the program and its arguments
 * @param {{ cwd: string, env?: Record<string, string>, output: number | 'pipe' }} options `output` takes both streams
 */
export function startNode(args, { cwd, env, output }) {
  return spawn(process.execPath, ['--import', endWithParent, ...args], {
    cwd,
    env: { ...process.env, ...env, ATLAS_COMMAND_PID: String(process.pid) },
    stdio: ['ignore', output, output, 'ipc'],
  });
}
