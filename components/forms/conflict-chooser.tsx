import { Button } from '@/components/ui/button';
import { Tick } from '@/components/ui/controls';
import type { ChangeView } from '@/lib/forms/change.presenter';
import { Value } from './change-table';

export type ConflictView = {
  field: string;
  label: string;
  theirs: ChangeView['after'];
  mine: ChangeView['after'];
};
export type ConflictWords = { theirs: string; mine: string; nothing: string; go: string };
export type ConflictChooserProps = {
  conflicts: readonly ConflictView[];
  words: ConflictWords;
  action(form: FormData): Promise<void>;
};

/** Two people changed the same fields: both values side by side, one to be chosen for each. */
export function ConflictChooser({ conflicts, words, action }: ConflictChooserProps) {
  return (
    <form action={action} className="space-y-8">
      {conflicts.map(({ field, label, theirs, mine }) => (
        <fieldset key={field}>
          <legend className="mb-2 font-semibold">{label}</legend>
          <div className="grid gap-4 md:grid-cols-2">
            <Side name={field} value="theirs" title={words.theirs} lines={theirs} nothing={words.nothing} />
            <Side name={field} value="mine" title={words.mine} lines={mine} nothing={words.nothing} />
          </div>
        </fieldset>
      ))}
      <Button type="submit" look="main">
        {words.go}
      </Button>
    </form>
  );
}

type SideProps = { name: string; value: string; title: string; lines: ChangeView['after']; nothing: string };

function Side({ name, value, title, lines, nothing }: SideProps) {
  return (
    <div className="rounded-md border border-hairline bg-sheet px-4 py-2">
      <Tick type="radio" name={name} value={value} required>
        <span className="font-medium text-sm">{title}</span>
        <Value lines={lines} nothing={nothing} />
      </Tick>
    </div>
  );
}
