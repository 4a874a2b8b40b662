/** `npm run jobs -- open-rounds`: does one of the atlas's regular jobs now. What was done already is not done again. */
import path from 'node:path';
import { env, parseEnvironment } from '../env';
import { root, runCommand } from './command';
import { Failure } from './failure.mjs';
import { readSecrets } from './secrets.mjs';

await runCommand(async (url) => {
  const settings = parseEnvironment(process.env);
  process.env.DATABASE_URL = url;
  process.env.ATLAS_SECRET =
    settings.ATLAS_SECRET ?? readSecrets(path.resolve(root, settings.ATLAS_DATA_DIR)).secret;
  env();
  const { jobs, runJob } = await import('../jobs/jobs');
  const name = process.argv[2] ?? '';
  const names = Object.keys(jobs);
  if (!names.includes(name))
    throw new Failure(`The job needs a name, one of ${names.join(', ')}: npm run jobs -- ${names[0]}.`);
  console.log(`${name}: ${await runJob(name as keyof typeof jobs)} made.`);
});
