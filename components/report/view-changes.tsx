import { AtlasLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Translate } from '@/lib/i18n/translate';

export type ChangeLine = { key: string; name: string; href: string | null; detail: string | null };
export type ViewChangesProps = {
  groups: { key: 'came' | 'went' | 'changed' | 'revised'; count: number; lines: ChangeLine[] }[];
  t: Translate;
};

/** What has changed in a view since it was kept: how many, and which, each with its page. */
export function ViewChangesView({ groups, t }: ViewChangesProps) {
  if (groups.every(({ count }) => count === 0)) return <p className="font-semibold">{t('view.same')}</p>;
  return (
    <div className="grid gap-8">
      {groups
        .filter(({ count }) => count > 0)
        .map(({ key, count, lines }) => (
          <Section key={key} id={key} title={t(`view.${key}`, { count })}>
            <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
              {lines.map((line) => (
                <li key={line.key}>
                  {line.href ? <AtlasLink href={line.href}>{line.name}</AtlasLink> : line.name}
                  {line.detail && <span className="text-ink-2 text-sm"> — {line.detail}</span>}
                </li>
              ))}
            </ul>
            {count > lines.length && (
              <p className="mt-2 text-ink-2">{t('view.more', { count: count - lines.length })}</p>
            )}
          </Section>
        ))}
    </div>
  );
}
