import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { Contents, MessageSections, type MessageSectionsProps } from './message-sections';

export type TextPageProps = MessageSectionsProps & {
  title: string;
  lead?: ReactNode;
  /** Name of the list of sections; none for short pages. */
  contents?: string;
  /** What stands between the head and the text: a notice, a figure. */
  before?: ReactNode;
};

/** A page to be read: head, contents beside, sections under each other. */
export function TextPage({ title, lead, contents, before, ...sections }: TextPageProps) {
  return (
    <div className="page">
      <PageHeader title={title} lead={lead} breadcrumb={[{ label: title }]} />
      {before && <div className="mb-10">{before}</div>}
      <div className={contents ? 'grid gap-x-14 gap-y-10 lg:grid-cols-[15rem_minmax(0,1fr)]' : ''}>
        {contents && <Contents label={contents} {...sections} />}
        <div className="flex min-w-0 flex-col gap-y-10">
          <MessageSections {...sections} />
        </div>
      </div>
    </div>
  );
}
