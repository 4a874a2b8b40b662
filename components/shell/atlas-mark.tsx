/** The atlas's mark: two sheets of a map and the thread between them. */
export function AtlasMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" strokeLinejoin="round" aria-hidden="true">
      <path
        d="M3 7.500 13.500 5v19.500L3 27z M18.500 5 29 7.500V27l-10.500-2.500z"
        className="fill-water stroke-ink"
        strokeWidth="1.600"
      />
      <path
        d="M8.500 17.500C12 9.500 20 9.500 23.500 14.500"
        className="stroke-status-active"
        strokeWidth="1.800"
        strokeLinecap="round"
      />
      <circle cx="8.500" cy="17.500" r="2.200" className="fill-status-active" />
      <circle cx="23.500" cy="14.500" r="2.200" className="fill-status-active" />
    </svg>
  );
}
