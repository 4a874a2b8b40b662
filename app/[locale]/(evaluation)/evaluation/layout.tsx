import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SectionLayout } from '@/app/[locale]/(extranet)/extranet/section-layout';
import { assesses } from '@/lib/evaluation/evaluator';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const pages = [
  ['/evaluation', 'home'],
  ['/evaluation/tables', 'tables'],
  ['/evaluation/charts', 'charts'],
  ['/evaluation/compare', 'compare'],
  ['/evaluation/judge', 'judge'],
  ['/evaluation/doubt', 'doubt'],
  ['/evaluation/money', 'money'],
  ['/evaluation/views', 'views'],
  ['/evaluation/reports', 'reports'],
] as const;

/** Around every page of the evaluation: the ways between them. Each page asks for the right by itself. */
export default function EvaluationLayout({ children, params }: Props) {
  return (
    <SectionLayout params={params} namespace="evaluation" pages={pages} isFor={assesses}>
      {children}
    </SectionLayout>
  );
}
