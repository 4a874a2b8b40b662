/** `npm run seed`: migrates and seeds the database now, even if it was already seeded with the same content. */
import { root, runCommand } from './command';
import { loadGazetteerOnce } from './gazetteer';
import { migrate } from './migrate';
import { seedNow } from './seed';

await runCommand(async (url) => {
  await migrate(url, root);
  await seedNow(url, root);
  await loadGazetteerOnce(url, root);
  console.log('The database is seeded.');
});
