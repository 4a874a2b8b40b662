import { authorityNameSelect } from '../authority/authority.select';
import type { Settlement } from '../generated/prisma/enums';
import { historyWords } from '../history/history-words';
import { defaultLocale, isLocale } from '../i18n/locales';
import { nameIn } from '../i18n/names';
import { queueMail } from '../mail/mail.service';
import { tieNameSelect } from '../partnership/tie-line.select';
import type { Tx } from '../record/record-stores';
import { tieTitle } from '../workspace/tie-title';

const select = {
  id: true,
  word: true,
  settlement: true,
  settlementWord: true,
  authorityId: true,
  authority: { select: authorityNameSelect },
  revision: { select: { recordKind: true } },
  partnership: {
    select: {
      ...tieNameSelect,
      parties: {
        orderBy: { position: 'asc' },
        select: {
          authorityId: true,
          authority: {
            select: {
              ...authorityNameSelect,
              memberships: {
                where: { revokedAt: null, user: { disabledAt: null, erasedAt: null } },
                select: { user: { select: { id: true, email: true, locale: true } } },
              },
            },
          },
        },
      },
    },
  },
} as const;

/** Tells those concerned: of an objection the other sides, of its settlement every side. */
export async function tellOfObjection(
  tx: Tx,
  objectionId: number,
  what: 'raised' | 'settled',
): Promise<void> {
  const objection = await tx.objection.findUniqueOrThrow({ where: { id: objectionId }, select });
  for (const { authorityId, authority } of objection.partnership.parties) {
    if (what === 'raised' && authorityId === objection.authorityId) continue;
    for (const { user } of authority.memberships) {
      const locale = isLocale(user.locale) ? user.locale : defaultLocale;
      const common = {
        tie: tieTitle(locale, objection.partnership),
        field: historyWords(locale)(`record.${objection.revision.recordKind}`),
        path: `/${locale}/extranet/authorities/${authority.slug}/changes`,
      };
      const envelope = { key: `objection:${objectionId}:${what}:${user.id}`, to: user.email, locale };
      if (what === 'raised')
        await queueMail(tx, {
          ...envelope,
          template: 'objection-raised',
          data: { ...common, by: nameIn(locale, objection.authority).text, reason: objection.word },
        });
      else
        await queueMail(tx, {
          ...envelope,
          template: 'objection-settled',
          data: {
            ...common,
            outcome: objection.settlement as Settlement,
            ...(objection.settlementWord ? { reason: objection.settlementWord } : {}),
          },
        });
    }
  }
}
