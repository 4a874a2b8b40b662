import type { ReactNode } from 'react';

/** Values and tags that messages refer to. */
export type MessageValues = Record<string, string | number | Date | ((chunks: ReactNode) => ReactNode)>;

/** What a page of text needs of next-intl's translator. */
export type RichTranslate = {
  rich: (key: string, values?: MessageValues) => ReactNode;
  raw: (key: string) => unknown;
};

export type MessageSectionsProps = {
  t: RichTranslate;
  /** Values and tags of the messages. */
  values: MessageValues;
  /** What follows a section's text, by the section's name: a table, a list, a form of buttons. */
  after?: Record<string, ReactNode>;
  /** Sections that are left out where what they say does not hold. */
  without?: readonly string[];
};

const sectionsOf = (t: RichTranslate) =>
  Object.entries(t.raw('sections') as Record<string, Record<string, string>>);

/**
 * A page of text as its messages have it: `sections.<name>.title`, paragraphs `p1`, `p2` …, and the items of a list
 * `li1`, `li2` …, in the order in which they stand.
 */
export function MessageSections({ t, values, after = {}, without = [] }: MessageSectionsProps) {
  return sectionsOf(t)
    .filter(([name]) => !without.includes(name))
    .map(([name, texts]) => (
      <section
        key={name}
        id={name}
        aria-labelledby={`${name}-title`}
        className="scroll-mt-6 border-hairline border-t pt-4"
      >
        <h2 id={`${name}-title`} className="text-xl">
          {t.rich(`sections.${name}.title`, values)}
        </h2>
        <div className="prose mt-3">{blocksOf(t, name, Object.keys(texts), values)}</div>
        {after[name] && <div className="mt-5">{after[name]}</div>}
      </section>
    ));
}

/** Paragraphs, and runs of items gathered into lists. */
function blocksOf(
  t: RichTranslate,
  name: string,
  keys: readonly string[],
  values: MessageValues,
): ReactNode[] {
  const blocks: ReactNode[] = [];
  let items: ReactNode[] = [];
  const closeList = () => {
    if (items.length > 0) blocks.push(<ul key={`list ${blocks.length}`}>{items}</ul>);
    items = [];
  };
  for (const key of keys.filter((each) => each !== 'title')) {
    const text = t.rich(`sections.${name}.${key}`, values);
    if (key.startsWith('li')) {
      items.push(<li key={key}>{text}</li>);
      continue;
    }
    closeList();
    blocks.push(<p key={key}>{text}</p>);
  }
  closeList();
  return blocks;
}

export type ContentsProps = {
  t: RichTranslate;
  values: MessageValues;
  label: string;
  without?: readonly string[];
};

/** The sections of a long page, to jump to; beside the text where there is room. */
export function Contents({ t, values, label, without = [] }: ContentsProps) {
  return (
    <nav aria-label={label} className="no-print text-sm lg:sticky lg:top-6 lg:self-start">
      <p className="font-semibold">{label}</p>
      <ol className="mt-2 columns-1 sm:max-lg:columns-2">
        {sectionsOf(t)
          .filter(([name]) => !without.includes(name))
          .map(([name]) => (
            <li key={name}>
              <a
                href={`#${name}`}
                className="inline-flex min-h-7 items-center py-0.5 text-ink-2 hover:text-accent hover:underline"
              >
                {t.rich(`sections.${name}.title`, values)}
              </a>
            </li>
          ))}
      </ol>
    </nav>
  );
}
