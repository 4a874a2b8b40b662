import { z } from 'zod';
import { type Act, done, mutation } from '../record/act';
import { base, emailAddress, line, recordId, requiredLine, texts, webAddress } from '../record/input.schema';
import { changeMerged } from '../record/merge';
import { authoritySubject } from '../record/subjects';
import { positionFields } from './from-place';

const name = requiredLine(200);
const otherName = line(200);

/** What an authority says of itself; only the fields that are given change. */
const authorityFields = z
  .strictObject({
    nameNative: name,
    nameFr: otherName,
    nameEn: otherName,
    nameZh: otherName,
    nameKo: otherName,
    website: webAddress,
    profile: texts,
    ...positionFields.shape,
    population: z.int('not-a-number').min(0, 'out-of-range').max(2_000_000_000, 'out-of-range').nullable(),
    populationSource: line(300),
  })
  .partial()
  .refine(({ population, populationSource }) => !population || populationSource !== null, {
    path: ['populationSource'],
    message: 'needed',
  });

/** An authority's names, profile, website, position and population. */
export const updateAuthority = mutation({
  name: 'authority.update',
  permission: 'EDIT_OWN',
  schema: z.strictObject({ authorityId: recordId, base, fields: authorityFields }),
  subject: (tx, { authorityId }) => authoritySubject(tx, authorityId),
  run: (act, { authorityId, base: opened, fields }) =>
    changeMerged(act, 'AUTHORITY', authorityId, { base: opened, fields }, { authorityId }),
});

/** An authority may have several offices, not a directory. */
const MOST_CONTACTS = 12;

const contactInput = z
  .strictObject({
    authorityId: recordId,
    /** Null for a new one. */
    contactId: recordId.nullable(),
    base,
    fields: z.strictObject({
      office: requiredLine(200),
      email: emailAddress,
      phone: line(40).refine((text) => text === null || /^[+\d][\d\s().-]{4,}$/.test(text), 'not-a-number'),
      personName: line(120),
    }),
    /** The person who is named has agreed. */
    consent: z.boolean(),
  })
  .refine(({ fields, consent }) => fields.personName === null || consent, {
    path: ['consent'],
    message: 'consent-needed',
  });

/** The office that answers for international affairs; a person is named with their consent alone. */
export const saveContact = mutation({
  name: 'contact.save',
  permission: 'EDIT_OWN',
  schema: contactInput,
  async subject(tx, { authorityId, contactId }) {
    if (
      contactId !== null &&
      !(await tx.authorityContact.findFirst({ where: { id: contactId, authorityId } }))
    )
      return null;
    return authoritySubject(tx, authorityId);
  },
  async run(act, { authorityId, contactId, base: opened, fields }) {
    const where = { authorityId };
    if (contactId === null) {
      if ((await act.tx.authorityContact.count({ where })) >= MOST_CONTACTS)
        return { ok: false, problem: { kind: 'refused', code: 'too-many-contacts' } };
      const consentedAt = fields.personName ? act.now.toISOString() : null;
      return done({
        contactId: await act.create('AUTHORITY_CONTACT', { authorityId, ...fields, consentedAt }, where),
      });
    }
    const consent = await consentFor(act, contactId, fields.personName);
    const outcome = await changeMerged(
      act,
      'AUTHORITY_CONTACT',
      contactId,
      { base: { ...opened, ...consent.base }, fields: { ...fields, ...consent.fields } },
      where,
    );
    return outcome.ok ? done({ contactId }) : outcome;
  },
});

/** Consent is given anew for another name, stays with the same, and goes with the name. */
async function consentFor({ tx, now }: Act, contactId: number, personName: string | null) {
  const { personName: named, consentedAt } = await tx.authorityContact.findUniqueOrThrow({
    where: { id: contactId },
  });
  const before = consentedAt?.toISOString() ?? null;
  const after = personName === null ? null : personName === named ? before : now.toISOString();
  return { base: { consentedAt: before }, fields: { consentedAt: after } };
}

export const removeContact = mutation({
  name: 'contact.remove',
  permission: 'EDIT_OWN',
  schema: z.strictObject({ contactId: recordId }),
  async subject(tx, { contactId }) {
    const contact = await tx.authorityContact.findUnique({ where: { id: contactId } });
    return contact && authoritySubject(tx, contact.authorityId);
  },
  async run(act, { contactId }) {
    const { authorityId } = await act.tx.authorityContact.findUniqueOrThrow({ where: { id: contactId } });
    await act.remove('AUTHORITY_CONTACT', contactId, { authorityId });
    return done({ contactId });
  },
});
