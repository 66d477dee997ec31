/** The sign of the product, as in the browser's tab: a tick on green. Its name stands beside it. */
export function ProductMark() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" className="shrink-0 print:hidden">
      <rect width="32" height="32" rx="6" className="fill-accent" />
      <path
        d="M8 17.5 13.5 23 24 10"
        fill="none"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-ground"
      />
    </svg>
  );
}
