import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { AtlasLink, ExternalLink } from '@/components/ui/link';
import type { WhoElseView } from '@/lib/partnership/who-else.presenter';

export type WhoElseProps = { whoElse: WhoElseView };

/** Who else a reader may turn to: the French post that covers the partner, and national bodies. */
export function WhoElse({ whoElse }: WhoElseProps) {
  const t = useTranslations('tie.whoElse');
  return (
    <ul className="space-y-3 text-sm">
      {whoElse.posts.map(({ slug, office, website, covers }) => (
        <li key={slug}>
          <InLanguage {...office} />
          <span className="block text-ink-2">
            {t('post', { country: covers })}
            {website && (
              <>
                {' · '}
                <ExternalLink href={website}>{t('site')}</ExternalLink>
              </>
            )}
          </span>
        </li>
      ))}
      {whoElse.bodies.map(({ slug, name, kind, href }) => (
        <li key={slug}>
          <AtlasLink href={href} look="quiet">
            <InLanguage {...name} />
          </AtlasLink>
          <span className="block text-ink-2">{kind}</span>
        </li>
      ))}
    </ul>
  );
}
