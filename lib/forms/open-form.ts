import type { Actor } from '../auth/actor';
import { resolvePlace } from '../gazetteer/gazetteer.service';
import type { Locale } from '../i18n/locales';
import { isSlug } from '../slug/slug.rules';
import type { FormFamily, Opening } from './definition';
import { openContact, openProfile } from './definitions/authority.form';
import { partnersField } from './definitions/new-tie.fields';
import { openNewTie } from './definitions/new-tie.form';
import { openNewProject, openProject } from './definitions/project.form';
import { openAgreement, openDesignation, openShared, openSource, openStatus } from './definitions/tie.form';
import type { Typed } from './field';

type Given = { locale: Locale; typed?: Typed; isAnother?: boolean };

const numberOf = (text: string): number | null | undefined =>
  text === 'new' ? null : /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;

/** Most partners of one tie that a form takes. */
const MOST_PARTNERS = 7;

/**
 * The form of an address, for whoever asks: its record and the right to change it are read anew, whatever was sent.
 * @param recordKey "albi" (an authority, a project), "albi-lijiang/agreement-12" (a part), "new:albi" (one to come)
 */
export async function openForm(
  actor: Actor,
  family: FormFamily,
  recordKey: string,
  given: Given,
): Promise<Opening> {
  const made = /^new:(.+)$/.exec(recordKey)?.[1];
  const [slug = '', part, ...rest] = (made ?? recordKey).split('/');
  if (!isSlug(slug) || rest.length > 0 || (made && part)) return 'not-found';
  if (family === 'project') {
    if (part) return 'not-found';
    return made ? openNewProject(actor, slug) : openProject(actor, slug);
  }
  if (family === 'authority') {
    if (made) return 'not-found';
    if (!part) return openProfile(actor, slug);
    const id = numberOf(/^contact-(.+)$/.exec(part)?.[1] ?? '');
    return id === undefined ? 'not-found' : openContact(actor, slug, id);
  }
  if (made) return openNewTie(actor, slug, await partnersOf(given), given.isAnother ?? false);
  return openPart(actor, slug, part ?? '', given.locale);
}

async function openPart(actor: Actor, slug: string, part: string, locale: Locale): Promise<Opening> {
  if (part === 'shared') return openShared(actor, slug);
  if (part === 'source-new') return openSource(actor, slug, locale);
  if (part === 'status') return openStatus(actor, slug, null);
  const [, kind, rest = ''] = /^(designation|status|agreement)-(.+)$/.exec(part) ?? [];
  if (kind === 'designation') return openDesignation(actor, slug, rest);
  if (kind === 'status') return openStatus(actor, slug, rest);
  const id = kind === 'agreement' ? numberOf(rest) : undefined;
  return id === undefined ? 'not-found' : openAgreement(actor, slug, id);
}

async function partnersOf({ locale, typed }: Given) {
  const values = [...new Set(typed?.[partnersField] ?? [])].slice(0, MOST_PARTNERS);
  const found = await Promise.all(values.map((value) => resolvePlace(value, locale)));
  return found.filter((place) => place !== null);
}
