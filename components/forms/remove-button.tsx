import { Button } from '@/components/ui/button';

export type RemoveButtonProps = {
  /** Opens the question; then the question and its answer. */
  words: { open: string; question: string; yes: string };
  action(): Promise<void>;
};

/** Takes something away after a second press; needs no script. */
export function RemoveButton({ words, action }: RemoveButtonProps) {
  return (
    <details className="inline-block">
      <summary className="inline-flex min-h-11 items-center px-2 text-accent text-sm">{words.open}</summary>
      <form
        action={action}
        className="flex flex-wrap items-center gap-3 rounded-md border border-hairline bg-sheet p-3"
      >
        <p className="text-sm">{words.question}</p>
        <Button type="submit">{words.yes}</Button>
      </form>
    </details>
  );
}
