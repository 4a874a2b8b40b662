import {
  findAuthorityBySlug,
  findSlugsLike,
  findTerritory,
  type Grant,
  grantTo,
} from '../auth/grant.repository';
import { makeOneTimeLink } from '../auth/sign-in.service';
import { isLocale } from '../i18n/locales';
import type { AccountOrder } from './account-arguments';
import { Failure } from './failure.mjs';

/**
 * Makes the account, gives the role, and makes a link to sign in by.
 * @returns lines to print; the link's path is relative to where the atlas answers
 * @throws Failure where the authority or the territory is not there, or the account is closed
 */
export async function giveAccount(order: AccountOrder): Promise<{ made: boolean; path: string }> {
  const granted = await grantTo(order.email, order.locale, await grantOf(order));
  if (granted.closed)
    throw new Failure(
      `The account of ${order.email} is closed: an administrator opens it again, or use another address.`,
    );
  const locale = isLocale(granted.locale) ? granted.locale : order.locale;
  return { made: granted.isNew, path: await makeOneTimeLink(order.email, locale) };
}

async function grantOf(order: AccountOrder): Promise<Grant> {
  if (order.role === 'manager' || order.role === 'editor') {
    const authority = await findAuthorityBySlug(order.authority);
    if (!authority) throw new Failure(await unknownAuthority(order.authority));
    return {
      kind: 'member',
      role: order.role === 'manager' ? 'MANAGER' : 'EDITOR',
      authorityId: authority.id,
    };
  }
  if (order.role === 'correspondent') {
    const territory = order.territory === null ? null : await findTerritory(order.territory);
    if (order.territory !== null && !territory)
      throw new Failure(
        `There is no territory ${order.territory} in the atlas: regions have codes such as FR-OCC.`,
      );
    const { office, officeName, country } = order;
    return { kind: 'correspondent', office, officeName, country, territoryId: territory?.id ?? null };
  }
  return { kind: 'role', role: order.role === 'administrator' ? 'ADMINISTRATOR' : 'EVALUATOR' };
}

async function unknownAuthority(slug: string): Promise<string> {
  const like = await findSlugsLike(slug);
  if (like.length === 0 && (await findSlugsLike('')).length === 0)
    return 'The atlas holds no authority yet: npm start fills it, then give the account again.';
  const hint = like.length > 0 ? `; there is ${like.join(', ')}` : '';
  return `There is no authority "${slug}" in the atlas${hint}: take the last part of its page's address.`;
}
