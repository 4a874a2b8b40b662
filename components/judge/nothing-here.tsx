import { ButtonLink } from '@/components/ui/button';

export type NothingHereProps = { text: string; href: string; link: string };

/** Said where an address names nothing that can be judged or noted. */
export function NothingHere({ text, href, link }: NothingHereProps) {
  return (
    <>
      <p className="mb-6 max-w-measure">{text}</p>
      <ButtonLink href={href} look="main">
        {link}
      </ButtonLink>
    </>
  );
}
