import path from 'node:path';
import { describeSettings, type Environment, localAddress, parseEnvironment } from '../env';
import { build } from './build';
import { prepareDatabase } from './database';
import type { Claim } from './instance.mjs';
import { explainPort } from './preflight.mjs';
import type { Reporter } from './reporter.mjs';
import { readSecrets } from './secrets.mjs';
import { atEnd } from './shutdown.mjs';

interface RunOptions {
  root: string;
  dev: boolean;
  instance: Claim;
  report: Reporter;
  /** Called when the atlas answers: from then on a signal is a normal end. */
  onServing(): void;
}

/** Everything that `npm start` and `npm run dev` do once the packages are there. */
export async function run({ root, dev, instance, report, onServing }: RunOptions): Promise<void> {
  const settings = parseEnvironment(process.env);
  const address = localAddress(settings.HOST, settings.PORT);
  const dataFolder = path.resolve(root, settings.ATLAS_DATA_DIR);
  process.env.ATLAS_SECRET = settings.ATLAS_SECRET ?? readSecrets(dataFolder).secret;

  const database = await prepareDatabase({ root, dataFolder, settings, report });
  instance.update({ address, databasePort: database.port });
  process.env.DATABASE_URL = database.url;
  const distFolder = path.join(root, settings.ATLAS_DIST_DIR);
  if (!dev)
    await report.step('Build the pages', (note) => build({ root, dataFolder, distFolder, database, note }));

  await report.step('Start the server', async () => {
    const { startServer } = await import('../server/http-server');
    try {
      const server = await startServer({ dev, hostname: settings.HOST, port: settings.PORT, dir: root });
      atEnd(() => server.close());
    } catch (error) {
      throw explainPort(error, settings.HOST, settings.PORT);
    }
  });
  onServing();
  database.superviseWith(report);
  printWelcome(report, settings, { address, dev, outbox: path.join(dataFolder, 'outbox') });
}

function printWelcome(
  report: Reporter,
  settings: Environment,
  { address, dev, outbox }: { address: string; dev: boolean; outbox: string },
) {
  const tries: [string, string][] = [
    [`${address}/en/map?country=CN`, 'the French-Chinese ties on the map'],
    [`${address}/fr/search?q=Séoul`, 'a search, in French'],
    dev ? ['npm run check', 'types, lint and tests'] : ['npm run dev', 'change the code and see it at once'],
    [
      'npm run account -- --email you@example.fr --role administrator',
      'an account, and a link to sign in by',
    ],
    ['npm start -- --help', 'what can be configured'],
  ];
  const width = Math.max(...tries.map(([what]) => what.length));
  report.line(`
The atlas is at ${settings.PUBLIC_URL ?? address}

  Try next:
${tries.map(([what, why]) => `    ${what.padEnd(width)}   ${why}`).join('\n')}

  ${mailLine(settings, outbox)}
  Ctrl-C stops the server${settings.DATABASE_URL ? '' : ' and its database'}.`);
}

/** How mails leave, said at each start: one that is written to a file has reached nobody. */
function mailLine({ SMTP_URL }: Environment, outbox: string): string {
  if (SMTP_URL) return `Mails go by ${new URL(SMTP_URL).host}.`;
  return `Mails are written to ${outbox} as files that a mail program opens; SMTP_URL sends them.`;
}

export function printHelp(report: Reporter) {
  const lines = describeSettings().map(({ key, description }) => `  ${key.padEnd(20)} ${description}`);
  report.line(`npm start      builds and serves the atlas; npm run dev serves it for developing.

Settings, from the environment or a file named .env in this folder:
${lines.join('\n')}
`);
}
