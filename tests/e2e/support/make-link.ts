/** Makes an account as `npm run account` would, in the database at DATABASE_URL, and prints the path of its link. */
import { giveAccount } from '../../../lib/operate/account';
import { readAccountArguments } from '../../../lib/operate/account-arguments';

const order = readAccountArguments(process.argv.slice(2));
if (!order) throw new Error('an account is wanted, not the help');
console.log((await giveAccount(order)).path);
process.exit(0);
