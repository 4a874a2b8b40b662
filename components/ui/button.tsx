import type { ButtonHTMLAttributes } from 'react';
import { AtlasLink, type AtlasLinkProps } from './link';

type Look = 'main' | 'plain' | 'quiet';

const base =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 whitespace-nowrap rounded-md px-4 font-medium text-base leading-tight transition-colors disabled:cursor-not-allowed disabled:opacity-60';

const looks: Record<Look, string> = {
  main: 'border border-accent bg-accent text-on-accent hover:border-ink hover:bg-ink hover:text-paper',
  plain: 'border border-field bg-sheet text-ink hover:border-accent hover:text-accent',
  quiet: 'border border-transparent text-accent hover:border-hairline hover:bg-sheet',
};

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look };

/** A button, at least 44 px high. */
export function Button({ look = 'plain', type = 'button', className = '', ...rest }: ButtonProps) {
  return <button type={type} className={`${base} ${looks[look]} ${className}`} {...rest} />;
}

export type ButtonLinkProps = Omit<AtlasLinkProps, 'look'> & {
  look?: Look /** A file or another route handler: the browser loads it itself. */;
  download?: boolean;
  /** An address that leads elsewhere: the browser follows it itself. */
  leaves?: boolean;
};

/** A link that looks like a button. */
export function ButtonLink({ look = 'plain', className = '', download, leaves, ...rest }: ButtonLinkProps) {
  const classes = `${base} ${looks[look]} no-underline ${className}`;
  if (download || leaves) return <a download={download} className={classes} {...rest} />;
  return <AtlasLink look="plain" className={classes} {...rest} />;
}
