import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnvironment } from '../env';
import { databaseName, startOwn } from './database';
import { checkGivenDatabase } from './database-check';
import { showFailure } from './failure.mjs';
import { claim, liveInstance } from './instance.mjs';
import { postgresUrl } from './postgres.mjs';
import { checkWritable } from './preflight.mjs';
import { readSecrets } from './secrets.mjs';
import { atEnd, end, endOnSignals, isEnding } from './shutdown.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a command with the atlas's database: that of DATABASE_URL, that of the atlas running now, or our own, started
 * for as long as the command takes. Ends the process.
 */
export async function runCommand(work: (url: string) => Promise<void>): Promise<void> {
  endOnSignals(() => 130);
  try {
    // The same settings as those of `npm start`.
    if (fs.existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
    await work(await findDatabase());
    await end(0);
  } catch (error) {
    if (isEnding()) return;
    showFailure(error);
    await end(1);
  }
}

async function findDatabase(): Promise<string> {
  const settings = parseEnvironment(process.env);
  if (settings.DATABASE_URL) {
    await checkGivenDatabase(settings.DATABASE_URL);
    return settings.DATABASE_URL;
  }
  const dataFolder = path.resolve(root, settings.ATLAS_DATA_DIR);
  const running = liveInstance(dataFolder);
  if (running?.databasePort)
    return postgresUrl(readSecrets(dataFolder).databasePassword, running.databasePort, databaseName);
  checkWritable(dataFolder);
  const instance = claim(dataFolder, 'a command on the database');
  atEnd(() => instance.release());
  return (await startOwn(root, dataFolder)).url;
}
