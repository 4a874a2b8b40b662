'use client';

import { useEffect, useRef } from 'react';

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

export type ThemeSwitchProps = { label: string; words: Record<Theme, string> };

/** The choice is kept in the browser alone; `public/theme.js` puts it back before the next page is painted. */
function choose(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
  }
}

/** A native select under a half-filled disc: three choices, the keyboard and the phone's own picker for free. */
export function ThemeSwitch({ label, words }: ThemeSwitchProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = document.documentElement.dataset.theme ?? 'auto';
  }, []);
  return (
    <span className="needs-script relative inline-flex size-10 items-center justify-center rounded-md text-ink-2 focus-within:outline-2 focus-within:outline-accent hover:text-accent">
      <svg viewBox="0 0 20 20" className="size-[18px]" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
      </svg>
      <select
        ref={select}
        aria-label={label}
        title={label}
        defaultValue="auto"
        onChange={(event) => choose(event.target.value as Theme)}
        className="absolute inset-0 cursor-pointer appearance-none bg-sheet text-ink opacity-0"
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {words[theme]}
          </option>
        ))}
      </select>
    </span>
  );
}
