import {
  BookOpenCheck,
  CalendarDays,
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
  NotebookText,
  PenLine,
  Route,
  Scale,
  Settings,
  Table2,
  UserRoundCheck,
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
  REGISTER: NotebookText,
  DELEGATION: UserRoundCheck,
  ROUTE: Route,
  CALENDAR: CalendarDays,
  CRITERIA: ListTodo,
  FORM: Table2,
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
