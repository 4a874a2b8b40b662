import { Fragment } from 'react';
import { AtlasLink } from './link';

export type TieNameParty = { text: string; lang: string | null; href?: string };

export type TieNameProps = { parties: readonly TieNameParty[]; className?: string };

/** The arrow between two parties: the tie has no first and no second. */
export function TieArrow() {
  return (
    <svg
      viewBox="0 0 20 12"
      className="mx-[0.3em] inline-block h-[0.55em] w-[0.92em] align-[0.06em]"
      aria-hidden="true"
    >
      <path
        d="M1.5 3.25H18M15.25.75l2.75 2.5-2.75 2.5M18.5 8.75H2M4.75 6.25 2 8.75l2.75 2.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="text-ink-2"
      />
    </svg>
  );
}

/** "Albi ⇄ Lijiang": every party in the same weight, each in its language. */
export function TieName({ parties, className }: TieNameProps) {
  return (
    <span className={className}>
      {parties.map(({ text, lang, href }, index) => (
        <Fragment key={`${text}-${href ?? ''}`}>
          {index > 0 && (
            <>
              {'\u2060'}
              <TieArrow />
              <span className="sr-only"> – </span>
              <wbr />
            </>
          )}
          {href ? (
            <AtlasLink href={href} look="quiet" lang={lang ?? undefined}>
              {text}
            </AtlasLink>
          ) : (
            <span lang={lang ?? undefined}>{text}</span>
          )}
        </Fragment>
      ))}
    </span>
  );
}
