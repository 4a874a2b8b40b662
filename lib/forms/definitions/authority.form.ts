import type { Actor } from '../../auth/actor';
import { decide } from '../../auth/policy';
import { saveContact, updateAuthority } from '../../authority/authority.mutations';
import { registerPosition } from '../../gazetteer/gazetteer.service';
import { authoritySubjectOf } from '../../record/subjects';
import { erased, type Opening, pick } from '../definition';
import { fieldsOf } from '../field';
import { authorityOf, contactOf, storedRecord } from '../form.repository';
import { authoritySections, contactSections, positionSection } from './authority.fields';

/** An authority that somebody may edit, or why not. */
async function openAuthority(actor: Actor, slug: string) {
  const authority = await authorityOf(slug);
  const subject = authority && (await authoritySubjectOf(authority.id));
  if (!authority || !subject) return 'not-found';
  return decide(actor, 'EDIT_OWN', subject).allowed ? authority : 'forbidden';
}

/** What an authority says of itself. */
export async function openProfile(actor: Actor, slug: string): Promise<Opening> {
  const authority = await openAuthority(actor, slug);
  if (typeof authority === 'string') return authority;
  const sections = [...authoritySections, positionSection(authority.country, await registerPosition(slug))];
  const names = fieldsOf(sections).map(({ name }) => name);
  return {
    family: 'authority',
    group: 'authority',
    recordKey: slug,
    path: `/extranet/authorities/${slug}/edit`,
    back: `/extranet/authorities/${slug}`,
    publicPath: `/authorities/${slug}`,
    about: [authority],
    authorityId: authority.id,
    tieId: null,
    isNew: false,
    sections,
    stored: pick((await storedRecord('AUTHORITY', authority.id)) ?? {}, names),
    record: { kind: 'AUTHORITY', id: authority.id },
    mutation: erased(updateAuthority),
    input: (base, fields) => ({ authorityId: authority.id, base, fields }),
    after: () => `/extranet/authorities/${slug}/edit`,
  };
}

/** One office that answers for international affairs; `id` null for a new one. */
export async function openContact(actor: Actor, slug: string, id: number | null): Promise<Opening> {
  const authority = await openAuthority(actor, slug);
  if (typeof authority === 'string') return authority;
  if (id !== null && !(await contactOf(id, authority.id))) return 'not-found';
  const record = id === null ? null : await storedRecord('AUTHORITY_CONTACT', id);
  const stored = pick(record ?? {}, ['office', 'email', 'phone', 'personName']);
  const recordKey = `${slug}/contact-${id ?? 'new'}`;
  return {
    family: 'authority',
    group: 'contact',
    recordKey,
    path: `/extranet/authorities/${recordKey}/edit`,
    back: `/extranet/authorities/${slug}/edit`,
    publicPath: null,
    about: [authority],
    authorityId: authority.id,
    tieId: null,
    isNew: id === null,
    sections: contactSections,
    stored: { ...stored, consent: stored.personName !== null },
    record: id === null ? null : { kind: 'AUTHORITY_CONTACT', id },
    mutation: erased(saveContact),
    input: ({ consent: _, ...base }, { consent, ...fields }) => ({
      authorityId: authority.id,
      contactId: id,
      base,
      fields,
      consent: consent === true,
    }),
    after: () => `/extranet/authorities/${slug}/edit`,
  };
}
