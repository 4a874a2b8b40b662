import { Button } from '@/components/ui/button';

export type OwnedItem = {
  id: string;
  name: string;
  about: string;
  /** What its button does, said in full; null for one that stays. */
  endLabel: string | null;
};

export type OwnedListProps = {
  items: readonly OwnedItem[];
  /** What stands on each button. */
  end: string;
  action: (form: FormData) => Promise<void>;
};

/** Things of one's own that can be ended one by one: sessions, passkeys. */
export function OwnedList({ items, end, action }: OwnedListProps) {
  if (items.length === 0) return null;
  return (
    <ul className="mb-4 border-hairline border-t">
      {items.map(({ id, name, about, endLabel }) => (
        <li
          key={id}
          className="flex min-h-14 items-center justify-between gap-4 border-hairline border-b py-2"
        >
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="block text-ink-2 text-sm">{about}</span>
          </span>
          {endLabel && (
            <form action={action}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" look="quiet" aria-label={endLabel}>
                {end}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
