/** Does what a start does with a database, `migrate` or `seed`, in a process of its own; meant to be killed. */
import { migrate } from '@/lib/operate/migrate';
import { seedNow } from '@/lib/operate/seed';

const url = process.env.DATABASE_URL ?? '';
if (process.argv[2] === 'seed') await seedNow(url, process.cwd());
else await migrate(url, process.cwd());
process.exit(0);
