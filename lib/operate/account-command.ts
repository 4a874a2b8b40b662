/** `npm run account`: makes an account, gives it a role, and prints a link to sign in by. Nothing ships with a password. */
import path from 'node:path';
import { parseEnvironment, publicUrl } from '../env';
import { accountHelp, readAccountArguments } from './account-arguments';
import { root, runCommand } from './command';
import { showFailure } from './failure.mjs';
import { liveInstance } from './instance.mjs';
import { migrate } from './migrate';
import { readSecrets } from './secrets.mjs';

function order() {
  try {
    return readAccountArguments(process.argv.slice(2));
  } catch (error) {
    showFailure(error);
    process.exit(1);
  }
}

const asked = order();
if (asked)
  await runCommand(async (url) => {
    const settings = parseEnvironment(process.env);
    const dataFolder = path.resolve(root, settings.ATLAS_DATA_DIR);
    // A command, this one too, has no address.
    const at = liveInstance(dataFolder)?.address;
    const running = at?.startsWith('http') ? at : null;
    process.env.DATABASE_URL = url;
    process.env.ATLAS_SECRET = settings.ATLAS_SECRET ?? readSecrets(dataFolder).secret;
    process.env.LOG_LEVEL ??= 'error';
    await migrate(url, root);
    const { giveAccount } = await import('./account');
    const { made, path: link } = await giveAccount(asked);
    const address = settings.PUBLIC_URL ?? running ?? publicUrl(settings);
    console.log(`
${made ? 'The account is made' : 'The account was there'}: ${asked.email}, ${asked.role}.

  Sign in within one hour, once, by
    ${address}${link}
${running || settings.DATABASE_URL ? '' : '\n  The atlas does not run: npm start, then open the link.\n'}${
  asked.role === 'administrator'
    ? '\n  An administrator has the rights once a second factor is set up; the page leads to it.\n'
    : ''
}`);
  });
else console.log(accountHelp);
