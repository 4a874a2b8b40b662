import { useTranslations } from 'next-intl';
import { AtlasLink } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { TieName } from '@/components/ui/tie-name';
import type { DisagreementView } from '@/lib/partnership/disagreement.presenter';
import { InLanguage } from './in-language';

export type DisagreementsProps = {
  items: readonly DisagreementView[];
  className?: string;
  /** Level of the titles; a part of a section unless said otherwise. */
  heading?: 'h2' | 'h3';
};

/** Where sources, or the sides, do not say the same: what each says, and the other ties it touches. */
export function Disagreements({ items, className = '', heading = 'h3' }: DisagreementsProps) {
  const t = useTranslations('tie.disagreement');
  if (items.length === 0) return null;
  return (
    <div className={`space-y-3 ${className}`}>
      {items.map(({ key, topic, explanation, settled, ties }) => (
        <Notice
          key={key}
          heading={heading}
          kind={settled ? 'info' : 'conflict'}
          title={explanation ? t(settled ? 'settled' : 'title', { topic }) : topic}
        >
          {explanation && (
            <p>
              <InLanguage {...explanation} />
            </p>
          )}
          {ties.length > 0 && (
            <ul className="mt-1 flex flex-wrap gap-x-4">
              {ties.map((tie) => (
                <li key={tie.slug}>
                  <AtlasLink href={tie.href} className="inline-block py-0.5">
                    <TieName parties={tie.parties} />
                  </AtlasLink>
                </li>
              ))}
            </ul>
          )}
        </Notice>
      ))}
    </div>
  );
}
