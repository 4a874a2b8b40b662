/**
 * Reads a list of orders as `npm run account` takes them, one JSON array a line in the first argument; makes the
 * accounts and prints their links, and which right each mutation asks for. One process for all: a start takes seconds.
 */
import { giveAccount } from '../../../lib/operate/account';
import { readAccountArguments } from '../../../lib/operate/account-arguments';
import { mutations } from '../../../lib/record/mutations';

const orders = JSON.parse(process.argv[2] ?? '[]') as string[][];
const links: string[] = [];
for (const words of orders) {
  const order = readAccountArguments(words);
  if (!order) throw new Error('an account is wanted, not the help');
  links.push((await giveAccount(order)).path);
}
const permissions = Object.fromEntries(
  Object.entries(mutations).map(([key, { permission }]) => [key, permission]),
);
console.log(JSON.stringify({ links, permissions }));
process.exit(0);
