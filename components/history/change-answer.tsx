import { Button } from '@/components/ui/button';

export type FormAction = (form: FormData) => Promise<void>;

export type ChangeAnswerProps = {
  revisionId: number;
  authorityId: number;
  seen: FormAction;
  object: FormAction;
  words: { agree: string; object: string; word: string; send: string };
};

/** Two answers to a partner's change: agreed, or an objection with a word on why. */
export function ChangeAnswer({ revisionId, authorityId, seen, object, words }: ChangeAnswerProps) {
  const id = `word-${revisionId}`;
  const ids = (
    <>
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="authorityId" value={authorityId} />
    </>
  );
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <form action={seen}>
        {ids}
        <Button type="submit">{words.agree}</Button>
      </form>
      <details className="min-w-0 grow">
        <summary className="inline-flex min-h-11 cursor-pointer items-center px-2 font-medium text-accent">
          {words.object}
        </summary>
        <form action={object} className="mt-2 max-w-measure">
          {ids}
          <label htmlFor={id} className="block text-sm">
            {words.word}
          </label>
          <textarea
            id={id}
            name="word"
            required
            minLength={3}
            maxLength={1000}
            rows={3}
            className="mt-1 w-full rounded-md border border-field bg-sheet px-3 py-2"
          />
          <Button type="submit" look="main" className="mt-2">
            {words.send}
          </Button>
        </form>
      </details>
    </div>
  );
}
