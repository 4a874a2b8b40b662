import { notFound } from 'next/navigation';
import { RevertReportView } from '@/components/admin/revert-report';
import { ToldHere } from '@/components/admin/told-here';
import { DeskForm } from '@/components/desk/desk-form';
import { PressForm } from '@/components/desk/press-form';
import { Facts } from '@/components/ui/definition-list';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { accountById } from '@/lib/administration/accounts.repository';
import { actionText } from '@/lib/administration/action.presenter';
import { auditEntry } from '@/lib/administration/audit.repository';
import type { RevertReport } from '@/lib/administration/revert-period.service';
import { roleText } from '@/lib/administration/role.presenter';
import { knownCountries, territoriesOf } from '@/lib/claim/claim.repository';
import { OfficeKind } from '@/lib/generated/prisma/enums';
import { countryOptions } from '@/lib/i18n/country-options';
import { formatDayOf } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';
import { AdminPage, adminMetadata, type Query, textOf } from '../../_desk/admin-page';
import { close, giveRole, nameCorrespondent, open, revert, takeRole } from './actions';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> };
type Account = NonNullable<Awaited<ReturnType<typeof accountById>>>;
type Part = { locale: Locale; t: Translate; account: Account };

export const generateMetadata = adminMetadata('accounts.title');

/** One account: what it may do, what it did, and what an administrator may change. */
export default async function AccountPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path={`/admin/accounts/${id}`}
      show={async ({ t, locale: reader }) => {
        const account = await accountById(id);
        if (!account) notFound();
        const part = { locale: reader, t, account };
        return {
          title: account.name || account.email,
          crumbs: [
            { label: t('accounts.title'), href: `/${reader}/admin/accounts` },
            { label: account.name || account.email },
          ],
          body: (
            <>
              <ToldHere t={t} query={query} />
              <AccountFacts {...part} />
              <RolesPart {...part} />
              <PeriodPart {...part} report={await reportOf(query, id)} />
              <ClosingPart {...part} />
            </>
          ),
        };
      }}
    />
  );
}

/** The report that the address names, where it is one of this account. */
async function reportOf(query: Query, userId: string): Promise<RevertReport | null> {
  const number = textOf(query.report);
  const entry = /^\d{1,9}$/.test(number) ? await auditEntry(Number(number)) : null;
  const isOwn = entry?.action === 'account.revert-period' && entry.subject === `user:${userId}`;
  return isOwn ? (entry.detail as unknown as RevertReport) : null;
}

function AccountFacts({ locale, t, account }: Part) {
  const speaksFor = account.memberships.map(
    ({ role, authority }) => `${nameIn(locale, authority).text} (${t(`memberRole.${role}`)})`,
  );
  return (
    <Facts
      className="max-w-4xl"
      items={[
        {
          term: t('one.email'),
          value: `${account.email} (${t(account.emailVerified ? 'one.verified' : 'one.notVerified')})`,
        },
        { term: t('accounts.since'), value: formatDayOf(locale, account.createdAt) },
        { term: t('one.secondFactor'), value: t(account.twoFactorEnabled ? 'one.on' : 'one.off') },
        { term: t('accounts.speaksFor'), value: speaksFor.join(', ') || t('accounts.none') },
        { term: t('one.sessions'), value: account._count.sessions },
        {
          term: t('one.changes'),
          value: (
            <>
              {account._count.revisions}{' '}
              <AtlasLink href={`/${locale}/admin/audit?subject=user:${account.id}`}>{t('one.log')}</AtlasLink>
            </>
          ),
        },
      ]}
    />
  );
}

async function RolesPart({ locale, t, account }: Part) {
  const [countries, territories] = await Promise.all([knownCountries(), territoriesOf('FR')]);
  const has = (role: string) => account.roles.some((grant) => grant.role === role);
  return (
    <Section id="roles" title={t('one.roles')} className="mt-10">
      {account.roles.length === 0 && <p>{t('one.noRole')}</p>}
      <ul className="max-w-4xl">
        {account.roles.map((grant) => {
          const role = roleText(locale, t, grant);
          return (
            <li
              key={grant.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-hairline border-b py-3"
            >
              <span>{role}</span>
              <PressForm
                action={takeRole.bind(null, locale, account.id)}
                fields={{ grantId: grant.id }}
                label={t('one.revoke')}
                name={t('one.revokeOf', { role })}
              />
            </li>
          );
        })}
      </ul>
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {!has('EVALUATOR') && (
          <PressForm
            action={giveRole.bind(null, locale, account.id, 'EVALUATOR')}
            fields={{}}
            label={t('one.grantEvaluator')}
          />
        )}
        {!has('ADMINISTRATOR') && (
          <div>
            <PressForm
              action={giveRole.bind(null, locale, account.id, 'ADMINISTRATOR')}
              fields={{}}
              label={t('one.grantAdministrator')}
            />
            <p className="mt-1 text-ink-2 text-sm">{t('one.administratorHint')}</p>
          </div>
        )}
      </div>
      <details className="mt-4 max-w-measure rounded-md border border-hairline bg-sheet px-4 py-2">
        <summary className="min-h-6 cursor-pointer py-1 text-accent">{t('one.grantCorrespondent')}</summary>
        <DeskForm
          className="py-3"
          action={nameCorrespondent.bind(null, locale, account.id)}
          fields={[
            {
              name: 'office',
              label: t('one.office'),
              kind: 'select',
              options: Object.values(OfficeKind).map((value) => ({ value, label: t(`office.${value}`) })),
            },
            { name: 'officeName', label: t('one.officeName') },
            {
              name: 'country',
              label: t('one.country'),
              hint: t('one.territoryHint'),
              kind: 'select',
              options: [{ value: '', label: t('one.noScope') }, ...countryOptions(locale, countries)],
            },
            {
              name: 'territory',
              label: t('one.territory'),
              kind: 'select',
              options: [
                { value: '', label: t('one.noScope') },
                ...territories
                  .filter(({ level }) => level > 0)
                  .map((territory) => ({ value: territory.code, label: nameIn(locale, territory).text })),
              ],
            },
          ]}
          submit={t('one.grantCorrespondent')}
        />
      </details>
    </Section>
  );
}

function PeriodPart({ locale, t, account, report }: Part & { report: RevertReport | null }) {
  return (
    <Section id="period" title={t('one.period')} lead={t('one.periodLead')} className="mt-10">
      {report && <RevertReportView report={report} actionText={(action) => actionText(t, action)} t={t} />}
      <DeskForm
        action={revert.bind(null, locale, account.id)}
        fields={[
          { name: 'from', label: t('one.from'), kind: 'day' },
          { name: 'to', label: t('one.to'), kind: 'day' },
          { name: 'reason', label: t('one.reason'), kind: 'text' },
        ]}
        submit={t('one.periodSubmit')}
        look="plain"
      />
    </Section>
  );
}

function ClosingPart({ locale, t, account }: Part) {
  if (account.disabledAt)
    return (
      <Section
        id="enable"
        title={t('one.enable')}
        lead={t('one.enableLead', {
          date: formatDayOf(locale, account.disabledAt),
        })}
        className="mt-10"
      >
        <PressForm action={open.bind(null, locale, account.id)} fields={{}} label={t('one.enable')} />
      </Section>
    );
  return (
    <Section id="disable" title={t('one.disable')} lead={t('one.disableLead')} className="mt-10">
      <DeskForm
        action={close.bind(null, locale, account.id)}
        fields={[{ name: 'reason', label: t('one.reason'), kind: 'text' }]}
        submit={t('one.disable')}
        look="plain"
      />
    </Section>
  );
}
