import { z } from 'zod';
import { done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { nobodysSubject } from '../record/subjects';
import { isSlug } from '../slug/slug.rules';

/** Gives an authority another address, after it was renamed; the former one leads to it for good. */
export const moveAuthority = mutation({
  name: 'authority.move',
  permission: 'ADMINISTER',
  schema: z.strictObject({ authorityId: recordId, slug: z.string().refine(isSlug, 'slug') }),
  subject: nobodysSubject,
  async run(act, { authorityId: id, slug }) {
    const { tx } = act;
    await tx.$queryRaw`SELECT id FROM local_authority WHERE id = ${id} FOR UPDATE`;
    const authority = await tx.localAuthority.findUnique({ where: { id }, select: { slug: true } });
    if (!authority) return { ok: false, problem: { kind: 'not-found' } };
    if (authority.slug === slug) return refuse('same-address');
    const bearer = await tx.localAuthority.findUnique({ where: { slug }, select: { id: true } });
    const former = await tx.slugAlias.findUnique({ where: { kind_slug: { kind: 'AUTHORITY', slug } } });
    if (bearer || (former && former.targetId !== id)) return refuse('address-taken');
    // A trigger keeps the former address.
    await tx.localAuthority.update({ where: { id }, data: { slug } });
    await act.audit(`authority:${id}`, { was: authority.slug, is: slug });
    return done({ slug });
  },
});
