import { Fragment } from 'react';
import { AtlasLink } from '@/components/ui/link';
import type { PlaceStep } from '@/lib/authority/authority-name.presenter';

export type PlacePathProps = { steps: readonly PlaceStep[] };

/** Where something lies, widest area first, each step a link. */
export function PlacePath({ steps }: PlacePathProps) {
  return (
    <span>
      {steps.map(({ text, lang, href }, index) => (
        <Fragment key={href}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
            {text}
          </AtlasLink>
        </Fragment>
      ))}
    </span>
  );
}
