import type { NameInLanguage } from '@/lib/i18n/names';

export type NamedProps = {
  name: NameInLanguage;
  /** The native name where it differs from the one shown. */
  native?: NameInLanguage | null;
  className?: string;
};

/** A name with its language, and the native name beside it in a quieter voice. */
export function Named({ name, native, className }: NamedProps) {
  return (
    <span className={className}>
      <span lang={name.lang ?? undefined}>{name.text}</span>
      {native && (
        <>
          {' '}
          <span lang={native.lang ?? undefined} className="font-normal text-[0.86em] text-ink-2">
            {native.text}
          </span>
        </>
      )}
    </span>
  );
}
