import { newPinHref, stepHref } from "@/components/report/report-hrefs";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { isPinOpen, type PinView } from "@/lib/domain/pin";
import { pinPlaceText, viPin } from "@/lib/text/vi-pin";
import { viReportReview } from "@/lib/text/vi-report-review";

/** What goes back with the report: requests that are written and not sent, and answers that do not do. */
export function DraftPins({ reportId, pins }: { readonly reportId: string; readonly pins: readonly PinView[] }) {
  const drafts = pins.filter((pin) => pin.kind === "REQUEST" && isPinOpen(pin));
  return (
    <Section
      title={viReportReview.return.pins}
      count={drafts.length > 0 ? drafts.length : undefined}
      className="mt-0 mb-6"
      action={<TextLink href={newPinHref(reportId, null)}>{viPin.pinWhole}</TextLink>}
    >
      {drafts.length === 0 ? (
        <p className="max-w-prose text-ink-2">{viReportReview.return.noPins}</p>
      ) : (
        <>
          <ul className="max-w-prose border-t border-line">
            {drafts.map((pin) => (
              <li key={pin.id} className="border-b border-line py-2">
                <p className="font-medium">{pinPlaceText(pin)}</p>
                <p className="whitespace-pre-line text-ink-2">{pin.text}</p>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <TextLink href={stepHref(reportId, "pins")}>{viPin.toPins}</TextLink>
          </p>
        </>
      )}
    </Section>
  );
}
