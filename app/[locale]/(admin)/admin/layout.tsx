import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SectionLayout } from '@/app/[locale]/(extranet)/extranet/section-layout';
import { administers } from '@/lib/administration/administrator';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const pages = [
  ['/admin', 'home'],
  ['/extranet/claims', 'claims'],
  ['/extranet/suggestions', 'suggestions'],
  ['/admin/objections', 'objections'],
  ['/admin/rounds', 'rounds'],
  ['/admin/accounts', 'accounts'],
  ['/admin/duplicates', 'duplicates'],
  ['/admin/merges', 'merges'],
  ['/admin/successions', 'successions'],
  ['/admin/themes', 'themes'],
  ['/admin/mails', 'mails'],
  ['/admin/jobs', 'jobs'],
  ['/admin/audit', 'audit'],
] as const;

/** Around every page of the administration: the ways between them. Each page asks for the right by itself. */
export default function AdminLayout({ children, params }: Props) {
  return (
    <SectionLayout params={params} namespace="admin" pages={pages} isFor={administers}>
      {children}
    </SectionLayout>
  );
}
