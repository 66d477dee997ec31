import {
  BookOpenCheck,
  CalendarRange,
  ChartColumn,
  ClipboardList,
  Clock,
  FileText,
  Gauge,
  Gavel,
  History,
  Inbox,
  ListTodo,
  Map,
  MapPin,
  MapPinPlus,
  PenLine,
  Scale,
  Settings,
  Users,
} from "lucide-react";
import type { NavigationIcon } from "./navigation";

const ICONS = {
  WORK: Inbox,
  DASHBOARD: Gauge,
  NOMINATION: MapPinPlus,
  LOCALITY: MapPin,
  UPDATE: PenLine,
  FIGURES: ChartColumn,
  REPORT: FileText,
  CAMPAIGN: CalendarRange,
  DECISION: Gavel,
  PLAN: ClipboardList,
  PAPER: BookOpenCheck,
  CRITERIA: ListTodo,
  APPRAISAL: Scale,
  TERRITORY: Map,
  PEOPLE: Users,
  AUDIT: History,
  SETTINGS: Settings,
  CLOCK: Clock,
} satisfies Record<NavigationIcon, unknown>;

export function EntryIcon({ icon }: { readonly icon: NavigationIcon }) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.75} />;
}
