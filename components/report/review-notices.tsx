import { editHref } from "@/components/pin/pin-places";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { CorrectionView } from "@/lib/domain/correction";
import { isPinOpen, type PinView } from "@/lib/domain/pin";
import type { ReportView } from "@/lib/domain/report-view";
import { pinPlaceText, pinStatusText, saidBy, viPin } from "@/lib/text/vi-pin";
import { correctionPlaceText, viReportReview } from "@/lib/text/vi-report-review";
import { pinHref, reportHref, stepHref } from "./report-hrefs";

type Props = { readonly report: ReportView; readonly pins: readonly PinView[]; readonly corrections: readonly CorrectionView[] };

/** What happened to a report beside its own words: requests, an unlock that runs, a replacement, corrections of form. */
export function ReviewNotices({ report, pins, corrections }: Props) {
  const no = report.version?.no ?? 0;
  const shown = corrections.filter((correction) => correction.versionNo === no);
  return (
    <div className="space-y-4 empty:hidden [&:not(:empty)]:mb-6">
      <Recalled report={report} />
      <InWork report={report} />
      <Requests report={report} pins={pins} />
      {shown.length > 0 && (
        <Notice tone="info" title={viReportReview.correct.heading}>
          <ul className="space-y-1">
            {shown.map((correction) => (
              <li key={correction.id}>
                {correctionPlaceText[correction.place]}: {viReportReview.correct.line(correction.wrong, correction.right)}
                <span className="block text-xs text-ink-3">{saidBy(correction.authorLabel, correction.correctedAt)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** The recall: on the version that was replaced, and on the one that replaces it. */
function Recalled({ report }: { readonly report: ReportView }) {
  const words = viReportReview.replace;
  const { version } = report;
  if (!version) return null;
  const by = report.versions.find((one) => one.replacesNo === version.no && one.sentAt !== null);
  if (by && by.sentOn !== null) {
    return (
      <Notice tone="alert" title={words.recalledTitle(version.no, by.no)}>
        <p>{words.sentOn(by.sentOn)}</p>
        {by.replaceReason !== null && <p className="whitespace-pre-line">{words.reasonLine(by.replaceReason)}</p>}
        <TextLink href={reportHref(report.id)}>{words.toNew}</TextLink>
      </Notice>
    );
  }
  if (version.replacesNo === null || version.sentAt === null) return null;
  return (
    <Notice tone="attention" title={words.recalls(version.replacesNo)}>
      {version.replaceReason !== null && <p className="whitespace-pre-line">{words.reasonLine(version.replaceReason)}</p>}
    </Notice>
  );
}

/** What is being changed after it was accepted, and until when. */
function InWork({ report }: { readonly report: ReportView }) {
  const { unlock, replacesNo, replaceReason } = report;
  if (unlock !== null) {
    const words = viReportReview.unlock;
    const { scope } = unlock;
    return (
      <Notice tone="attention" title={words.running(unlock.relockAt)}>
        <p>{scope.all ? words.scopeWhole : words.scopeSome(scope.cells.length, scope.parts.length)}</p>
        <p>{words.stands(unlock.versionNo)}</p>
      </Notice>
    );
  }
  if (replacesNo === null) return null;
  return (
    <Notice tone="attention" title={viReportReview.replace.inWork(replacesNo)}>
      {replaceReason !== null && <p className="whitespace-pre-line">{viReportReview.replace.reasonLine(replaceReason)}</p>}
      <p>{viReportReview.unlock.stands(replacesNo)}</p>
    </Notice>
  );
}

/** What was answered last, in its writer's words. */
const lastAnswer = ({ status, notes }: PinView): string =>
  status === "OPEN" ? "" : (notes.findLast(({ kind }) => kind === "FIXED" || kind === "EXPLAINED")?.text ?? "");

/** Requests that still ask for something, each with its place, and the way to answer them. */
function Requests({ report, pins }: Omit<Props, "corrections">) {
  const requests = pins.filter((pin) => pin.kind === "REQUEST" && pin.status !== "CLOSED");
  const comments = pins.filter((pin) => pin.kind === "COMMENT" && isPinOpen(pin)).length;
  if (requests.length + comments === 0) return null;
  const isAnswering = report.openPins > 0 && report.status !== "SUBMITTED";
  // A request is answered where its place is changed.
  const mayEdit = report.availableActions.includes("edit");
  const title =
    report.openPins > 0
      ? viPin.openCount(report.openPins)
      : report.draftPins > 0
        ? viPin.draftCount(report.draftPins)
        : requests.length === 0
          ? viPin.commentCount(comments)
          : viPin.answeredCount(requests.length);
  return (
    <Notice tone={report.openPins > 0 ? "attention" : "info"} title={title}>
      <ul className="space-y-1">
        {requests.map((pin) => (
          <li key={pin.id}>
            <TextLink
              href={(mayEdit && pin.status === "OPEN" && editHref(report.id, pin)) || pinHref(report.id, pin.id)}
              className="underline"
            >
              {pinPlaceText(pin)}
            </TextLink>
            : {pin.text}
            {/* Of open ones the title says it. */}
            {pin.status !== "OPEN" && <span className="text-ink-3"> ({pinStatusText[pin.status].toLocaleLowerCase("vi")})</span>}
            {lastAnswer(pin) !== "" && <span className="block whitespace-pre-line text-ink-2">{viPin.answered(lastAnswer(pin))}</span>}
          </li>
        ))}
      </ul>
      {report.status === "SUBMITTED" && report.openPins + report.draftPins > 0 && <p className="mt-1">{viPin.beforeAccept}</p>}
      <p className="no-print mt-1">
        <TextLink href={stepHref(report.id, "pins")}>{isAnswering ? viPin.toAnswer : viPin.toPins}</TextLink>
      </p>
    </Notice>
  );
}
