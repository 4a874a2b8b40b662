import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAlive, until } from '@/lib/operate/processes.mjs';
import { startNode } from '@/lib/operate/start-node.mjs';
import { temporaryFolder, writeFiles } from '../../support/folder';

describe('a program that a command starts', { timeout: 60_000 }, () => {
  it('keeps its own idle workers, and ends by itself when it is done', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'worker.mjs': `process.on('message', () => process.send('done', () => process.disconnect()));`,
      'program.mjs': `import { fork } from 'node:child_process';
        const worker = fork(new URL('./worker.mjs', import.meta.url));
        worker.on('message', (text) => console.log(text));
        setTimeout(() => worker.connected && worker.send('work'), 1000);`,
    });
    const child = startNode([path.join(folder, 'program.mjs')], { cwd: folder, output: 'pipe' });
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, said }).toEqual({ code: 0, said: 'done\n' });
  });

  it('ends when the command is killed', async () => {
    const folder = temporaryFolder();
    const module = JSON.stringify(path.resolve('lib/operate/start-node.mjs'));
    writeFiles(folder, {
      'program.mjs': 'setInterval(() => {}, 1000);',
      'command.mjs': `import { startNode } from ${module};
        console.log(startNode(['program.mjs'], { cwd: ${JSON.stringify(folder)}, output: 'pipe' }).pid);`,
    });
    const command = spawn(process.execPath, [path.join(folder, 'command.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    command.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await until(() => said.includes('\n'), 30_000);
    command.kill('SIGKILL');
    expect(await until(() => !isAlive(Number(said)), 30_000)).toBe(true);
  });
});
