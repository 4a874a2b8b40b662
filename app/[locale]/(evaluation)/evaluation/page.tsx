import { AtlasLink } from '@/components/ui/link';
import { EvaluationPage, evaluationMetadata } from './_desk/evaluation-page';

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = evaluationMetadata('title');

/** An evaluation's questions, each with the pages that answer it. */
const questions = [
  ['what', ['tables', 'charts']],
  ['alive', ['doubt', 'charts']],
  ['since', ['charts', 'compare']],
  ['about', ['charts', 'judge']],
  ['money', ['money']],
  ['coordination', ['judge']],
  ['sure', ['doubt']],
  ['report', ['views', 'reports']],
] as const;

/** Where an evaluation begins. */
export default async function EvaluationHome({ params }: Props) {
  const { locale } = await params;
  return (
    <EvaluationPage
      locale={locale}
      path="/evaluation"
      show={async ({ t, locale: reader }) => ({
        title: t('title'),
        lead: t('lead'),
        body: (
          <section aria-labelledby="questions">
            <h2 id="questions" className="mb-2 text-xl">
              {t('home.questions')}
            </h2>
            <ul className="grid gap-x-10 md:grid-cols-2">
              {questions.map(([question, pages]) => (
                <li key={question} className="border-hairline border-t py-4">
                  <p className="font-serif text-lg">{t(`home.q.${question}`)}</p>
                  <p className="mt-1 flex flex-wrap gap-x-5">
                    {pages.map((page) => (
                      <AtlasLink
                        key={page}
                        href={`/${reader}/evaluation/${page}`}
                        className="link inline-flex min-h-8 items-center"
                      >
                        {t(`nav.${page}`)}
                      </AtlasLink>
                    ))}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ),
      })}
    />
  );
}
