import { startServer } from '@/lib/server/http-server';

/** Serves the build of this folder on PORT with the database of DATABASE_URL, as `npm start` does after all its preparing. */
const server = await startServer({
  dev: false,
  hostname: '127.0.0.1',
  port: Number(process.env.PORT),
  dir: process.cwd(),
});
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
