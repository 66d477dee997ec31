/** A share from 0 to 1 as a bar with its target as a mark; widths are attributes, so no style is needed. Words stand beside it. */
export function Bar({ share, target, label }: { readonly share: number; readonly target?: number; readonly label: string }) {
  const width = Math.min(1, Math.max(0, share)) * 100;
  return (
    <svg role="img" aria-label={label} width="100%" height="10" viewBox="0 0 100 10" preserveAspectRatio="none" className="block">
      <rect x="0" y="2" width="100" height="6" className="fill-line" />
      <rect x="0" y="2" width={width} height="6" className="fill-accent" />
      {target !== undefined && (
        <line x1={target * 100} x2={target * 100} y1="0" y2="10" strokeWidth="2" vectorEffect="non-scaling-stroke" className="stroke-ink" />
      )}
    </svg>
  );
}

/** This period (filled) against the same period (ring) on a scale from 0 to `max`; direct words stand in the columns beside. */
export function PairOfDots({
  now,
  before,
  max,
  label,
}: {
  readonly now: number;
  readonly before: number;
  readonly max: number;
  readonly label: string;
}) {
  const at = (value: number) => 5 + (max > 0 ? Math.min(1, value / max) : 0) * 110;
  return (
    <svg role="img" aria-label={label} width="120" height="22" viewBox="0 0 120 22" className="block max-w-full">
      <line x1="5" x2="115" y1="11" y2="11" className="stroke-line" />
      <line x1={at(before)} x2={at(now)} y1="11" y2="11" strokeWidth="2" className="stroke-ink-3" />
      <circle cx={at(before)} cy="11" r="4" strokeWidth="1.5" className="fill-ground stroke-ink-3" />
      <circle cx={at(now)} cy="11" r="4.5" className="fill-accent" />
    </svg>
  );
}
