import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { Permission } from '@/lib/auth/permissions';
import type { Standing } from '@/tests/factories/rights';
import { formsIn, mainText } from './html-form';
import { reminderLink } from './people';
import { sentence } from './press';
import { newAuthority, newTie, type Place, rows } from './record-sql';
import { timeCode } from './totp';
import { tracesOf } from './traces';
import { Visitor } from './visitor';

const run = promisify(execFile);

/** Somebody in each standing towards one authority and its tie, all of the test's own making. */
export type World = {
  /** The authority that `own` means; its partner abroad; one that nobody of the world speaks for. */
  own: Place;
  partner: Place;
  elsewhere: Place;
  /** The authority that `foreign` means, and its partner. */
  foreign: Place;
  far: Place;
  tie: Place;
  foreignTie: Place;
  visitors: Record<Standing, Visitor>;
  people: Record<PersonStanding, { id: string; email: string }>;
  links: { own: string; foreign: string };
  /** Which right each mutation asks for. */
  permissions: Record<string, Permission>;
  /** Ids of what is watched for traces beside the world's own. */
  watched: { authorities: number[]; users: string[]; themes: string; mails: number[] };
};
export type PersonStanding = Exclude<Standing, 'public' | 'own link' | 'foreign link'>;

const ordersFor = (own: string, foreign: string): Record<PersonStanding, string[]> => ({
  'own editor': ['--role', 'editor', '--authority', own],
  'foreign editor': ['--role', 'editor', '--authority', foreign],
  'own manager': ['--role', 'manager', '--authority', own],
  'foreign manager': ['--role', 'manager', '--authority', foreign],
  'correspondent in scope': ['--role', 'correspondent', '--office', 'PREFECTURE', '--territory', 'FR-NAQ'],
  'correspondent out of scope': [
    '--role',
    'correspondent',
    '--office',
    'PREFECTURE',
    '--territory',
    'FR-BRE',
  ],
  evaluator: ['--role', 'evaluator'],
  administrator: ['--role', 'administrator'],
});

let made: Promise<World> | undefined;

/** The world of this process, made once and left behind: every file of tests that the process runs acts in it. */
export function theWorld(origin: string): Promise<World> {
  made ??= makeWorld(origin);
  return made;
}

async function makeWorld(origin: string): Promise<World> {
  const mark = `probe-${randomUUID().slice(0, 6)}`;
  const place = (name: string, territory: string) => newAuthority(`${mark}-${name}`, territory);
  const own = await place('own', 'FR-64');
  const partner = await place('partner', 'DE-SH');
  const elsewhere = await place('elsewhere', 'FR-64');
  const foreign = await place('foreign', 'FR-29');
  const far = await place('far', 'DE-SH');
  const tie = await newTie(`${mark}-tie`, [own, partner]);
  const foreignTie = await newTie(`${mark}-foreign-tie`, [foreign, far]);

  const orders = Object.entries(ordersFor(own.slug, foreign.slug)) as [PersonStanding, string[]][];
  const emailOf = (standing: PersonStanding) => `${mark}-${standing.replaceAll(' ', '-')}@mairie.example`;
  const { links, permissions } = await accounts(
    orders.map(([standing, words]) => [...words, '--email', emailOf(standing), '--locale', 'en']),
  );
  // Limits count by the reader's address: this world has one of its own (RFC 2544 keeps these for tests).
  const address = `198.19.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
  const visitor = () => new Visitor(origin, address);
  const signedIn: [PersonStanding, Visitor][] = [];
  for (const [index, [standing]] of orders.entries())
    signedIn.push([standing, await enter(visitor(), links[index] ?? '')]);
  const visitors = Object.fromEntries(signedIn) as Record<PersonStanding, Visitor>;
  await setUpSecondFactor(visitors.administrator);
  const found = await rows<{ id: string; email: string }>(
    'SELECT id, email FROM app_user WHERE email = ANY($1)',
    [orders.map(([standing]) => emailOf(standing))],
  );
  const people = Object.fromEntries(
    orders.map(([standing]) => [standing, found.find(({ email }) => email === emailOf(standing))]),
  ) as World['people'];
  return {
    ...{ own, partner, elsewhere, foreign, far, tie, foreignTie, people, permissions },
    visitors: { ...visitors, public: visitor(), 'own link': visitor(), 'foreign link': visitor() },
    links: {
      own: await reminderLink('en', own.slug, `${mark}@own.example`),
      foreign: await reminderLink('en', foreign.slug, `${mark}@foreign.example`),
    },
    watched: {
      authorities: [own, partner, elsewhere, foreign, far].map(({ id }) => id),
      users: found.map(({ id }) => id),
      themes: `PROBE_${mark
        .slice(-6)
        .replaceAll(/\d/g, (digit) => 'GHIJKLMNOP'[Number(digit)] ?? '')
        .toUpperCase()}_`,
      mails: [],
    },
  };
}

export const tracesIn = ({ watched }: World) => tracesOf(watched);

/** Accounts made as `npm run account` makes them, with links to sign in by. */
export async function accounts(orders: readonly string[][]) {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'tests/e2e/support/rights-process.ts', JSON.stringify(orders)],
    {
      env: {
        ...process.env,
        DATABASE_URL: process.env.ATLAS_E2E_DATABASE_URL,
        // Links are kept as hashes that need no secret; nothing else is made there.
        ATLAS_SECRET: 'no secret of the atlas that is tested',
        LOG_LEVEL: 'error',
      },
    },
  );
  return JSON.parse(stdout) as { links: string[]; permissions: World['permissions'] };
}

/** Signs in as a person does without scripts: opens the link, presses its one button. */
export async function enter(visitor: Visitor, link: string): Promise<Visitor> {
  const page = await visitor.get(link);
  const [form] = formsIn(page.body).filter(({ text }) => text.includes('@'));
  if (!form) throw new Error(`no way in at ${link}: ${mainText(page.body)}`);
  const inside = await visitor.send(link, form);
  if (inside.status !== 200 || /sign-in|enter|second-factor/.test(inside.path))
    throw new Error(`not signed in by ${link}: ${inside.status} ${inside.path}`);
  return visitor;
}

/** Sets the second factor up as its page asks: begin, read the key, prove a code. */
export async function setUpSecondFactor(visitor: Visitor): Promise<void> {
  const path = '/en/extranet/account/second-factor';
  const main = (html: string) => formsIn(/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
  const [begin] = main((await visitor.get(path)).body).filter(
    ({ text }) => !text.includes(sentence('account.bar.signOut')),
  );
  if (!begin) throw new Error('no form begins the second factor');
  const begun = await visitor.send(path, begin);
  const key = />((?:[A-Z2-7]{4} )+[A-Z2-7]{1,4})</.exec(begun.body)?.[1] ?? '';
  const [prove] = main(begun.body).filter(({ names }) => names.includes('code'));
  if (!prove) throw new Error(`no code is asked: ${mainText(begun.body)}`);
  await visitor.send(path, prove, { code: timeCode(key, Date.now()) });
  if (mainText((await visitor.get(path)).body).includes(key)) throw new Error('the code was not taken');
}
