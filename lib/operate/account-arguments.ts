import { parseArgs } from 'node:util';
import { z } from 'zod';
import { OfficeKind } from '../generated/prisma/enums';
import { type Locale, locales } from '../i18n/locales';
import { Failure } from './failure.mjs';

/** What `npm run account` is asked for, checked as far as the words go. */
export type AccountOrder = { email: string; locale: Locale } & (
  | { role: 'administrator' | 'evaluator' }
  | { role: 'manager' | 'editor'; authority: string }
  | {
      role: 'correspondent';
      country: string | null;
      territory: string | null;
      office: keyof typeof OfficeKind;
      officeName: string | null;
    }
);

const roles = ['administrator', 'evaluator', 'correspondent', 'manager', 'editor'] as const;
const offices = Object.keys(OfficeKind);

export const accountHelp = `npm run account -- --email name@example.fr --role …

  --role administrator | evaluator
  --role manager | editor        --authority albi
  --role correspondent           --country CN, or --territory FR-OCC
                                 --office ${offices.join(' | ')}
                                 --office-name "Embassy of France in China"
  --locale ${locales.join(' | ')}         language of mails; fr where not given

Makes the account where there is none, gives the role, and prints a link to sign in by, valid for one hour.`;

const options = {
  email: { type: 'string' },
  role: { type: 'string' },
  authority: { type: 'string' },
  country: { type: 'string' },
  territory: { type: 'string' },
  office: { type: 'string' },
  'office-name': { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Given = { [Name in keyof typeof options]?: string | boolean };
const help = 'npm run account -- --help shows what can be said';

/** @returns what is asked, or null where the help is @throws Failure one sentence about what is wrong */
export function readAccountArguments(argv: readonly string[]): AccountOrder | null {
  const given = parsed(argv);
  if (given.help) return null;
  const text = (name: keyof typeof options) => String(given[name] ?? '').trim();
  const email = z.email().max(254).safeParse(text('email').toLowerCase());
  if (!email.success)
    throw new Failure(`--email must be the person's address, such as name@example.fr; ${help}.`);
  const role = roles.find((name) => name === text('role').toLowerCase());
  if (!role) throw new Failure(`--role must be one of ${roles.join(', ')}; ${help}.`);
  const locale = locales.find((name) => name === (text('locale') || 'fr'));
  if (!locale) throw new Failure(`--locale must be one of ${locales.join(', ')}; ${help}.`);
  refuseStrangers(role, given);
  const person = { email: email.data, locale };
  if (role === 'administrator' || role === 'evaluator') return { ...person, role };
  if (role === 'manager' || role === 'editor') {
    if (!text('authority'))
      throw new Failure(
        `--authority must name whom a ${role} speaks for, by the last part of its page's address; ${help}.`,
      );
    return { ...person, role, authority: text('authority') };
  }
  return { ...person, role, ...scopeOf(text) };
}

function scopeOf(text: (name: keyof typeof options) => string) {
  const country = text('country').toUpperCase();
  const territory = text('territory').toUpperCase();
  if ((country === '') === (territory === ''))
    throw new Failure(`A correspondent has one scope: give --country CN, or --territory FR-OCC; ${help}.`);
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    throw new Failure(`--country must be two letters of ISO 3166, such as CN; ${help}.`);
  const office = offices.find((name) => name === text('office').toUpperCase()) as keyof typeof OfficeKind;
  if (!office) throw new Failure(`--office must be one of ${offices.join(', ')}; ${help}.`);
  const officeName = text('office-name').slice(0, 200);
  return { country: country || null, territory: territory || null, office, officeName: officeName || null };
}

/** An option that the role has no use for is a misunderstanding, and better told than passed over. */
function refuseStrangers(role: string, given: Given): void {
  const member = role === 'manager' || role === 'editor';
  const used = new Set<string>(['email', 'role', 'locale']);
  if (member) used.add('authority');
  if (role === 'correspondent')
    for (const name of ['country', 'territory', 'office', 'office-name']) used.add(name);
  const stranger = Object.keys(given).find((name) => !used.has(name));
  if (stranger) throw new Failure(`--${stranger} is nothing that the role ${role} has; ${help}.`);
}

function parsed(argv: readonly string[]): Given {
  try {
    return { ...parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    const said = /'([^']+)'/.exec((error as Error).message)?.[1] ?? '';
    throw new Failure(
      code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
        ? `${said.split(' ')[0]} needs a value behind it; ${help}.`
        : `"${said}" is not understood; ${help}.`,
    );
  }
}
