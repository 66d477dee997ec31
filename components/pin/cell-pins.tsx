import { pinHref as hrefOfPin } from "@/components/report/report-hrefs";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { PinView } from "@/lib/domain/pin";
import { pinStatusText, saidBy, viPin } from "@/lib/text/vi-pin";

type Props = {
  readonly reportId: string;
  /** Of this cell alone. */
  readonly pins: readonly PinView[];
};

/** What is pinned to one number; the threads stand with all others on the report's own page of them. */
export function CellPins({ reportId, pins }: Props) {
  if (pins.length === 0) return null;
  return (
    <Section title={viPin.title}>
      <ul className="space-y-2">
        {pins.map((pin) => (
          <li key={pin.id} className="max-w-prose">
            <TextLink href={hrefOfPin(reportId, pin.id)}>{pin.text}</TextLink>
            <span className="block text-xs text-ink-3">
              {pinStatusText[pin.status]}; {saidBy(pin.authorLabel, pin.raisedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
