import { DeskForm } from '@/components/desk/desk-form';
import { PressForm } from '@/components/desk/press-form';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { MemberRow } from '@/lib/membership/membership.repository';
import type { FormState } from '@/lib/server/form-state';

export type MemberListProps = {
  locale: Locale;
  members: readonly MemberRow[];
  /** Who looks. */
  userId: string;
  setRole: (form: FormData) => Promise<void>;
  removeOf: (membershipId: number) => (state: FormState, form: FormData) => Promise<FormState>;
  t: Translate;
};

/** Who speaks for an authority, each with what may be changed. */
export function MemberList({ locale, members, userId, setRole, removeOf, t }: MemberListProps) {
  return (
    <ul className="max-w-4xl border-hairline border-t">
      {members.map((member) => {
        const who = member.user.name || member.user.email;
        const to = member.role === 'MANAGER' ? 'EDITOR' : 'MANAGER';
        const change = to === 'MANAGER' ? 'makeManager' : 'makeEditor';
        return (
          <li key={member.id} className="border-hairline border-b py-4">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
              <div className="min-w-0">
                <p className="break-words font-semibold">
                  {who} {member.userId === userId && <span className="font-normal">({t('you')})</span>}
                </p>
                <p className="break-words text-ink-2 text-sm">
                  {[
                    t(`role.${member.role}`),
                    member.user.name ? member.user.email : null,
                    member.function,
                    t('since', { date: formatDayOf(locale, member.createdAt) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <PressForm
                action={setRole}
                fields={{ membershipId: member.id, role: to }}
                label={t(change)}
                name={t(`${change}Of`, { who })}
              />
            </div>
            <details className="mt-2">
              <summary className="inline-block min-h-6 cursor-pointer text-accent text-sm">
                <span aria-hidden="true">{t('remove')}</span>
                <span className="sr-only">{t('removeOf', { who })}</span>
              </summary>
              <DeskForm
                action={removeOf(member.id)}
                fields={[{ name: 'reason', label: t('removeReason'), kind: 'text', required: true }]}
                submit={t('removeSubmit')}
                look="plain"
                className="mt-3"
              />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
