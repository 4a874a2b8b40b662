import { AtlasLink } from '@/components/ui/link';
import { TieName } from '@/components/ui/tie-name';
import type { ContradictionLine } from '@/lib/method/method.presenter';

/** What sources or parties disagree about, with the ties concerned. */
export function ConflictList({ items }: { items: readonly ContradictionLine[] }) {
  return (
    <ul className="max-w-3xl text-sm">
      {items.map(({ slug, topic, explanation, ties }) => (
        <li
          key={slug}
          className="grid gap-x-6 border-hairline border-b py-3 first:border-t sm:grid-cols-[9rem_1fr]"
        >
          <span className="text-ink-2">{topic}</span>
          <div>
            <p lang={explanation.lang ?? undefined}>{explanation.text}</p>
            <p className="mt-1 flex flex-wrap gap-x-5">
              {ties.map((tie) => (
                <AtlasLink key={tie.slug} href={tie.href} className="inline-flex min-h-6 items-center">
                  <TieName parties={tie.parties} />
                </AtlasLink>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
