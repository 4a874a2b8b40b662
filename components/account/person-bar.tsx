import { AtlasLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';

export type PersonBarProps = {
  locale: Locale;
  name: string;
  words: {
    label: string;
    signedInAs: string;
    home: string;
    account: string;
    /** For administrators alone; null for everybody else. */
    administration: string | null;
    /** For those who evaluate alone. */
    evaluation: string | null;
    signOut: string;
  };
  signOut: () => Promise<void>;
};

const item = 'inline-flex min-h-11 items-center font-medium text-sm hover:text-accent';

/** The slim bar below the head of every page for one person. */
export function PersonBar({ locale, name, words, signOut }: PersonBarProps) {
  return (
    <nav data-signed-in="" aria-label={words.label} className="no-print border-hairline border-b bg-water">
      <div className="mx-auto flex w-full max-w-[100rem] flex-wrap items-center gap-x-5 px-4 md:px-6">
        <AtlasLink href={`/${locale}/extranet`} look="plain" className={item}>
          {words.home}
        </AtlasLink>
        <AtlasLink href={`/${locale}/extranet/account`} look="plain" className={item}>
          {words.account}
        </AtlasLink>
        {words.evaluation && (
          <AtlasLink href={`/${locale}/evaluation`} look="plain" className={item}>
            {words.evaluation}
          </AtlasLink>
        )}
        {words.administration && (
          <AtlasLink href={`/${locale}/admin`} look="plain" className={item}>
            {words.administration}
          </AtlasLink>
        )}
        <span
          className="ms-auto hidden min-w-0 truncate text-ink-2 text-sm sm:inline"
          title={words.signedInAs}
        >
          <span className="sr-only">{words.signedInAs}</span>
          <span aria-hidden="true">{name}</span>
        </span>
        <form action={signOut} className="ms-auto sm:ms-0">
          <button type="submit" className={`${item} cursor-pointer`}>
            {words.signOut}
          </button>
        </form>
      </div>
    </nav>
  );
}
