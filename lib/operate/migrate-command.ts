/** `npm run migrate`: brings the database to the state of prisma/migrations, without starting the atlas. */
import { root, runCommand } from './command';
import { migrate } from './migrate';

await runCommand(async (url) => {
  const { applied, remarks } = await migrate(url, root);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  for (const remark of remarks) console.log(remark);
});
