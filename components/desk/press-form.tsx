import { Button, type ButtonProps } from '@/components/ui/button';

export type PressFormProps = {
  action: (form: FormData) => Promise<void>;
  /** What the press is about. */
  fields: Record<string, string | number>;
  label: string;
  /** The same in full, where the label stands beside several others of its name. */
  name?: string;
  look?: ButtonProps['look'];
};

/** One button that does one thing; it needs no script. */
export function PressForm({ action, fields, label, name, look = 'plain' }: PressFormProps) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button type="submit" look={look} aria-label={name}>
        {label}
      </Button>
    </form>
  );
}
