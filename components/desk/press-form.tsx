import { Button, type ButtonProps } from '@/components/ui/button';

export type PressFormProps = {
  action: (form: FormData) => Promise<void>;
  /** What the press is about. */
  fields: Record<string, string | number>;
  label: string;
  look?: ButtonProps['look'];
};

/** One button that does one thing; it needs no script. */
export function PressForm({ action, fields, label, look = 'plain' }: PressFormProps) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={look}>
        {label}
      </Button>
    </form>
  );
}
