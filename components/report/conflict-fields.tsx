import { Tick } from '@/components/ui/controls';
import type { Difference } from '@/lib/report/report-conflict.rules';
import type { BuilderWords } from './report-form-state';

export type ConflictFieldsProps = { differences: readonly Difference[]; words: BuilderWords };

/** What two people wrote at once, side by side, one to be chosen for each place. */
export function ConflictFields({ differences, words }: ConflictFieldsProps) {
  return (
    <fieldset className="mb-8 rounded-md border border-status-disputed p-4">
      <legend className="px-2 font-semibold">{words.conflictTitle}</legend>
      <p className="mb-4 max-w-measure">{words.conflictLead}</p>
      <input type="hidden" name="settles" value="yes" />
      <div className="grid gap-5">
        {differences.map(({ key, mine, theirs }, index) => (
          <fieldset key={key}>
            <legend className="sr-only">{words.block.replace('#', String(index + 1))}</legend>
            <div className="grid gap-4 md:grid-cols-2">
              <Side name={`keep.${key}`} value="mine" title={words.mine} text={mine} words={words} isChosen />
              <Side name={`keep.${key}`} value="theirs" title={words.theirs} text={theirs} words={words} />
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

type SideProps = {
  name: string;
  value: string;
  title: string;
  text: string | null;
  words: BuilderWords;
  isChosen?: boolean;
};

function Side({ name, value, title, text, words, isChosen }: SideProps) {
  return (
    <div className="rounded-md border border-hairline bg-sheet px-4 py-2">
      <Tick type="radio" name={name} value={value} defaultChecked={isChosen}>
        <span className="font-medium text-sm">{title}</span>
        <span className="block whitespace-pre-line break-words text-sm">{text ?? words.nothing}</span>
      </Tick>
    </div>
  );
}
