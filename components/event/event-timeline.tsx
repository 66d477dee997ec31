import { Timeline, TimelineEvent } from "@/components/ui/timeline";
import type { EventEntry } from "@/lib/domain/event";
import { formatDate, formatTime } from "@/lib/text/format";
import { eventActionText, formatEventActor } from "@/lib/text/vi-event";

/** What happened to one thing, newest first, by its business dates. */
export function EventTimeline({ events }: { readonly events: readonly EventEntry[] }) {
  return (
    <Timeline>
      {events.map((event) => (
        <TimelineEvent
          key={event.id}
          title={eventActionText(event.action)}
          by={`${formatEventActor(event)}, ${formatDate(event.businessDate)} ${formatTime(event.happenedAt)}`}
        >
          {event.reason}
        </TimelineEvent>
      ))}
    </Timeline>
  );
}
