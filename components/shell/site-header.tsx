import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AtlasLink } from '@/components/ui/link';
import { type Locale, languageTags, localeNames, locales } from '@/lib/i18n/locales';
import { AtlasMark } from './atlas-mark';
import { type Language, LanguageLinks } from './language-links';
import { FoldedMenu, type MenuItem, MenuLinks } from './main-menu';
import { ThemeSwitch } from './theme-switch';

const shortNames: Record<Locale, string> = { fr: 'fr', en: 'en', zh: '中文', ko: '한국어' };

/** Head of every page: the atlas, its four ways in, search, languages, theme. */
export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'shell' });
  const common = await getTranslations({ locale, namespace: 'common' });
  const languages = await Promise.all(locales.map(languageOf));
  const ways: MenuItem[] = [
    { path: '/map', label: t('map') },
    { path: '/partnerships', label: t('list') },
    { path: '/timeline', label: t('timeline') },
    { path: '/data', label: t('data') },
  ];
  const more: MenuItem[] = [
    { path: '/search', label: t('search') },
    { path: '/my-commune', label: t('commune') },
    { path: '/news', label: t('news') },
    { path: '/method', label: t('method') },
  ];
  return (
    <header className="no-print relative border-hairline border-b bg-sheet">
      <div className="mx-auto flex min-h-14 w-full max-w-[100rem] items-center gap-x-4 px-4 md:px-6">
        <AtlasLink
          href={`/${locale}`}
          look="plain"
          className="me-auto flex min-h-11 min-w-0 items-center gap-2.5 font-serif font-semibold leading-tight hover:text-accent"
        >
          <AtlasMark className="size-7 shrink-0" />
          <span className="min-w-0 text-xs sm:text-base md:hidden lg:inline">{common('siteName')}</span>
          <span className="hidden md:inline lg:hidden">{common('siteNameShort')}</span>
        </AtlasLink>
        <nav aria-label={t('mainNavigation')} className="hidden md:block">
          <MenuLinks
            locale={locale}
            items={ways}
            className="flex gap-x-1"
            itemClassName="inline-flex min-h-14 items-center border-transparent border-y-2 px-2.5 text-sm font-medium hover:text-accent aria-[current=page]:border-b-accent"
          />
        </nav>
        <AtlasLink
          href={`/${locale}/search`}
          look="plain"
          title={t('search')}
          className="inline-flex size-10 items-center justify-center rounded-md text-ink-2 hover:text-accent"
        >
          <svg
            viewBox="0 0 20 20"
            className="size-[19px]"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinecap="round"
            aria-hidden="true"
          >
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m13 13 4.5 4.5" />
          </svg>
          <span className="sr-only">{t('search')}</span>
        </AtlasLink>
        <div className="hidden items-center gap-x-2 border-hairline border-s ps-3 md:flex">
          <LanguageLinks languages={languages} current={locale} label={t('languages')} />
          <ThemeSwitch
            label={t('theme')}
            words={{ auto: t('themeAuto'), light: t('themeLight'), dark: t('themeDark') }}
          />
          <SignInLink locale={locale} label={t('signIn')} className="xl:w-auto xl:gap-1.5 xl:px-2">
            <span className="sr-only font-medium text-sm xl:not-sr-only">{t('signIn')}</span>
          </SignInLink>
        </div>
        <FoldedMenu label={t('menu')}>
          <nav aria-label={t('mainNavigation')}>
            <MenuLinks
              locale={locale}
              items={[...ways, ...more]}
              className="grid grid-cols-2 gap-x-4"
              itemClassName="flex min-h-11 items-center border-hairline border-b aria-[current=page]:font-semibold"
            />
          </nav>
          <SignInLink
            locale={locale}
            label={t('signIn')}
            className="w-full justify-start! gap-2 border-hairline border-b"
          >
            <span className="font-medium">{t('signIn')}</span>
          </SignInLink>
          <div className="mt-3 flex items-center justify-between">
            <LanguageLinks languages={languages} current={locale} label={t('languages')} />
            <ThemeSwitch
              label={t('theme')}
              words={{ auto: t('themeAuto'), light: t('themeLight'), dark: t('themeDark') }}
            />
          </div>
        </FoldedMenu>
      </div>
    </header>
  );
}

type SignInLinkProps = { locale: Locale; label: string; className: string; children: ReactNode };

/** The same link for everybody: the page it leads to knows who is signed in, this one is for all. */
function SignInLink({ locale, label, className, children }: SignInLinkProps) {
  return (
    <AtlasLink
      href={`/${locale}/extranet`}
      look="plain"
      data-sign-in=""
      title={label}
      className={`inline-flex size-10 min-h-11 items-center justify-center rounded-md text-ink-2 hover:text-accent ${className}`}
    >
      <svg
        viewBox="0 0 20 20"
        className="size-[19px] shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <circle cx="10" cy="6.500" r="3.500" />
        <path d="M3 17.500c.7-3.600 3.500-5.500 7-5.500s6.300 1.900 7 5.500" />
      </svg>
      {children}
    </AtlasLink>
  );
}

async function languageOf(locale: Locale): Promise<Language> {
  const t = await getTranslations({ locale, namespace: 'shell' });
  return {
    locale,
    tag: languageTags[locale],
    short: shortNames[locale],
    name: localeNames[locale],
    title: t('readIn'),
  };
}
