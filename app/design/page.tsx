import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { MenuButton } from "@/components/layout/menu-button";
import type { NavigationEntry } from "@/components/layout/navigation";
import { Bar, PairOfDots } from "@/components/ui/bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Receipt } from "@/components/ui/receipt";
import { SavedMark } from "@/components/ui/saved-mark";
import { Section } from "@/components/ui/section";
import { PageHeaderSkeleton, TableSkeleton } from "@/components/ui/skeleton";
import { StateTag, StateWord, TONES } from "@/components/ui/state-tag";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fact, SummaryList } from "@/components/ui/summary-list";
import { TaskItem, TaskList } from "@/components/ui/task-list";
import { TextLink } from "@/components/ui/text-link";
import { Timeline, TimelineEvent } from "@/components/ui/timeline";
import { WorkGroup, WorkRow } from "@/components/ui/work-list";
import { requirePermission } from "@/lib/server/session";
import { vi } from "@/lib/text/vi";
import { design } from "@/lib/text/vi-design";
import { FormSamples } from "./form-samples";
import { ButtonStates, DomainStates, ListSamples, MessageSamples, TargetSamples } from "./state-samples";
import { TableSamples } from "./table-samples";

export const metadata: Metadata = { title: design.title };

const words = design.navigation;
const NAVIGATION: readonly NavigationEntry[] = [
  { href: "/design/work", label: words.work, icon: "WORK", count: 5 },
  { href: "/design/dashboard", label: words.dashboard, shortLabel: words.dashboardShort, icon: "DASHBOARD" },
  { href: "/design/localities", label: words.localities, icon: "LOCALITY" },
  { href: "/design", label: words.reports, icon: "REPORT", count: 2 },
  { href: "/design/campaigns", label: words.campaigns, icon: "CAMPAIGN" },
  { href: "/design/papers", label: words.papers, icon: "PAPER" },
  { href: "/design/criteria", label: words.criteria, icon: "CRITERIA" },
  { href: "/design/territory", label: words.territory, icon: "TERRITORY" },
];

const stateOf = (index: number) => design.states[index] ?? "";

/** Every component in every state, to be looked at in both schemes and at every width. */
export default async function DesignPage({ searchParams }: { readonly searchParams: Promise<{ readonly errors?: string }> }) {
  await requirePermission("MANAGE_SETTINGS");
  const showsErrors = (await searchParams).errors === "1";
  return (
    <AppShell
      actor={design.actor}
      navigation={NAVIGATION}
      campaignLabel={design.campaign}
      demoBanner={design.banner}
      accountHref="/design"
      assignments={
        <form>
          <MenuButton note={design.otherAssignment.body}>{design.otherAssignment.title}</MenuButton>
        </form>
      }
      signOut={
        <form>
          <MenuButton>{vi.shell.signOut}</MenuButton>
        </form>
      }
    >
      <PageHeader
        title={design.header.title}
        crumbs={design.crumbs.map((label, index) => ({ label, href: `/design?level=${index}` }))}
        state={<StateTag tone="info">{stateOf(3)}</StateTag>}
        lead={design.header.lead}
        hint={design.header.hint}
        actions={<ButtonLink href="/design">{vi.action.print}</ButtonLink>}
      />
      <p className="text-ink-2">{design.lead}</p>

      <Section title={design.sections.states}>
        <div className="flex flex-wrap gap-2">
          {TONES.map((tone, index) => (
            <StateTag key={tone} tone={tone}>
              {stateOf(index)}
            </StateTag>
          ))}
        </div>
        <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
          {TONES.map((tone, index) => (
            <StateWord key={tone} tone={tone}>
              {stateOf(index)}
            </StateWord>
          ))}
        </div>
      </Section>

      <Section title={design.sections.buttons}>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="primary">{design.buttons.send}</Button>
          <Button>{design.buttons.back}</Button>
          <Button variant="danger">{design.buttons.danger}</Button>
          <Button variant="plain">{design.buttons.plain}</Button>
          <Button disabled>{design.buttons.disabled}</Button>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <SubmitButton pending={false}>{design.buttons.sending}</SubmitButton>
          <SubmitButton pending>{design.buttons.sending}</SubmitButton>
          <Button size="small">{vi.action.edit}</Button>
          <Button size="large" variant="primary">
            {vi.action.send}
          </Button>
          <TextLink href="/design">{design.buttons.link}</TextLink>
          <SavedMark state={{ kind: "saved", at: new Date("2024-06-10T07:32:00Z") }} />
          <SavedMark state={{ kind: "saving" }} />
          <SavedMark state={{ kind: "failed" }} />
        </div>
      </Section>

      <ButtonStates />
      <DomainStates />
      <TargetSamples />

      <Section title={design.sections.work}>
        {design.workGroups.map((group) => (
          <WorkGroup key={group.title} title={group.title} count={group.rows.length}>
            {group.rows.map((row) => (
              <WorkRow key={row.title} href="/design" title={row.title} detail={row.detail} deed={row.deed} due={<Due row={row} />} />
            ))}
          </WorkGroup>
        ))}
      </Section>

      <ListSamples />
      <TableSamples />
      <FormSamples showsErrors={showsErrors} />

      <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
        <Section title={design.sections.facts}>
          <SummaryList>
            {design.facts.map(([label, value]) => (
              <Fact key={label} label={label} action={<TextLink href="/design">{vi.action.edit}</TextLink>}>
                {value}
              </Fact>
            ))}
          </SummaryList>
        </Section>
        <Section title={design.sections.history}>
          <Timeline>
            {design.events.map(([title, by, text], index) => (
              <TimelineEvent key={by} tone={index === 1 ? "attention" : "plain"} title={title} by={by}>
                {text}
              </TimelineEvent>
            ))}
          </Timeline>
        </Section>
        <Section title={design.sections.notices}>
          <div className="space-y-3">
            {design.notices.map(([title, text], index) => (
              <Notice key={title} tone={index === 0 ? "attention" : "info"} title={title}>
                {text}
              </Notice>
            ))}
          </div>
        </Section>
        <Section title={design.sections.tasks}>
          <TaskList>
            {design.tasks.map(([label, state], index) => (
              <TaskItem
                key={label}
                label={label}
                href={index < 3 ? "/design" : undefined}
                hint={index === 3 ? design.tasksHint : undefined}
                state={<TaskState index={index}>{state}</TaskState>}
              />
            ))}
          </TaskList>
        </Section>
        <Section title={design.sections.empty}>
          <EmptyState title={design.empty.title} action={<ButtonLink href="/design">{design.empty.action}</ButtonLink>}>
            {design.empty.text}
          </EmptyState>
        </Section>
        <Section title={design.sections.bars}>
          <Bar share={0.5} target={0.6} label={design.bars.share} />
          <p className="mt-1 mb-4 text-xs text-ink-3">{design.bars.share}</p>
          <PairOfDots now={14} before={19} max={20} label={design.bars.pair} />
          <p className="mt-1 text-xs text-ink-3">{design.bars.pair}</p>
        </Section>
        <Section title={design.sections.receipt}>
          <Receipt
            heading="h2"
            title={design.receipt.title}
            lead={design.receipt.lead}
            code={design.receipt.code}
            next={design.receipt.next}
            actions={<ButtonLink href="/design">{design.receipt.print}</ButtonLink>}
          />
        </Section>
        <MessageSamples />
        <Section title={design.sections.skeletons}>
          <PageHeaderSkeleton />
          <TableSkeleton rows={4} />
        </Section>
      </div>
    </AppShell>
  );
}

function Due({ row }: { readonly row: { readonly due?: string; readonly left?: string; readonly state?: string } }) {
  if (row.state) return <StateTag tone="attention">{row.state}</StateTag>;
  return (
    <>
      {row.due}
      <span className="block text-xs text-ink-3">{row.left}</span>
    </>
  );
}

function TaskState({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  if (index === 1) return <StateTag tone="info">{children}</StateTag>;
  return index === 2 ? <StateTag tone="plain">{children}</StateTag> : children;
}
