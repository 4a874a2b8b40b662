import { notFound } from 'next/navigation';
import { ToldHere } from '@/components/admin/told-here';
import { DeskForm } from '@/components/desk/desk-form';
import { Section } from '@/components/ui/section';
import { textIn } from '@/lib/i18n/localized-text';
import { themeByCode, themesWithUse } from '@/lib/theme/theme.repository';
import { themeOptions, themeTreeWithUse } from '@/lib/theme/theme-tree.presenter';
import { AdminPage, adminMetadata, type Query } from '../../_desk/admin-page';
import { labelFields } from '../_labels';
import { mergeInto, rename } from '../actions';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('themes.title');

/** One theme: its labels, and merging it into another. */
export default async function ThemePage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path={`/admin/themes/${code}`}
      show={async ({ t, locale: reader }) => {
        const theme = await themeByCode(code);
        if (!theme) notFound();
        const { partnerships: ties, projects } = theme._count;
        const title = textIn(reader, theme.label)?.text ?? theme.code;
        const others = themeOptions(themeTreeWithUse(reader, await themesWithUse())).filter(
          ({ value }) => value !== theme.code,
        );
        return {
          title,
          lead: `${theme.code} · ${t('themes.use', { ties, projects })}`,
          crumbs: [{ label: t('themes.title'), href: `/${reader}/admin/themes` }, { label: title }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              <Section id="labels" title={t('themes.rename')}>
                <DeskForm
                  action={rename.bind(null, reader, theme.code)}
                  fields={labelFields(t, theme.label as Record<string, string>)}
                  submit={t('themes.save')}
                />
              </Section>
              <Section id="merge" title={t('themes.merge')} lead={t('themes.mergeLead')} className="mt-10">
                <DeskForm
                  action={mergeInto.bind(null, reader, theme.code)}
                  fields={[
                    {
                      name: 'into',
                      label: t('themes.into'),
                      kind: 'select',
                      options: [{ value: '', label: '—' }, ...others],
                    },
                    { name: 'reason', label: t('one.reason'), kind: 'text' },
                  ]}
                  submit={t('themes.mergeSubmit')}
                  look="plain"
                />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}
