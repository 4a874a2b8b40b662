import { ToldHere } from '@/components/admin/told-here';
import { DeskForm } from '@/components/desk/desk-form';
import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import { themesWithUse } from '@/lib/theme/theme.repository';
import { type ThemeNode, themeTreeWithUse } from '@/lib/theme/theme-tree.presenter';
import { AdminPage, adminMetadata, type Query } from '../_desk/admin-page';
import { labelFields } from './_labels';
import { add } from './actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

export const generateMetadata = adminMetadata('themes.title');

/** The themes with how much bears them, and a form for a new one. */
export default async function ThemesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  return (
    <AdminPage
      locale={locale}
      path="/admin/themes"
      show={async ({ t, locale: reader }) => {
        const tree = themeTreeWithUse(reader, await themesWithUse());
        return {
          title: t('themes.title'),
          lead: t('themes.lead'),
          crumbs: [{ label: t('themes.title') }],
          body: (
            <>
              <ToldHere t={t} query={query} />
              <ul className="max-w-4xl columns-1 gap-10 md:columns-2">
                {tree.map((node) => (
                  <li key={node.code} className="mb-4 break-inside-avoid">
                    <ThemeLine node={node} locale={reader} t={t} />
                    <ul className="ps-5">
                      {node.children.map((child) => (
                        <li key={child.code}>
                          <ThemeLine node={child} locale={reader} t={t} />
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
              <Section id="add" title={t('themes.add')} lead={t('themes.addLead')} className="mt-10">
                <DeskForm
                  action={add.bind(null, reader)}
                  fields={[
                    { name: 'key', label: t('themes.code'), hint: t('themes.codeHint') },
                    {
                      name: 'parent',
                      label: t('themes.parent'),
                      kind: 'select',
                      options: [
                        { value: '', label: t('themes.noParent') },
                        ...tree.map(({ code, label }) => ({ value: code, label: label.text })),
                      ],
                    },
                    ...labelFields(t),
                  ]}
                  submit={t('themes.add')}
                />
              </Section>
            </>
          ),
        };
      }}
    />
  );
}

function ThemeLine({ node, locale, t }: { node: ThemeNode; locale: Locale; t: Translate }) {
  const { code, label, ties, projects } = node;
  return (
    <p className="py-1">
      <AtlasLink
        href={`/${locale}/admin/themes/${code}`}
        lang={label.lang ?? undefined}
        className="inline-flex min-h-6 items-center"
      >
        {label.text}
      </AtlasLink>{' '}
      <span className="text-ink-2 text-sm">{t('themes.use', { ties, projects })}</span>
    </p>
  );
}
