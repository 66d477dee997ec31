"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup, ChoiceTile } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput, Select, TextArea } from "@/components/ui/text-input";
import { useCommand } from "@/components/ui/use-command";
import { useSchema } from "@/components/ui/use-schema";
import type { ActionResult } from "@/lib/domain/action-result";
import { TASK_GROUPS, type Component, type TaskGroup } from "@/lib/domain/components";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { countsOf, UPDATE_LENGTH, type UpdatePosting, type UpdateRefusal } from "@/lib/domain/update";
import type { PostUpdateFields } from "@/lib/schemas/update";
import { formatDate, parseDate, parseNumber } from "@/lib/text/format";
import { formatUnit } from "@/lib/text/format-unit";
import { failureText, fieldErrorText } from "@/lib/text/vi-form";
import { componentLabel } from "@/lib/text/vi-figures";
import { viUpdate } from "@/lib/text/vi-update";
import { viPersonalData } from "@/lib/text/vi-personal-data";
import { CountStepper } from "./count-stepper";
import { PersonalDataNotice } from "./personal-data-notice";

const text = viUpdate.form;

const loadPostUpdateInput = async () => (await import("@/lib/schemas/update")).postUpdateInput;

type Props = {
  readonly units: readonly UnitLabel[];
  readonly unitId: string;
  readonly today: PlainDate;
  readonly action: (request: { key: string; input: PostUpdateFields }) => Promise<ActionResult<UpdatePosting, UpdateRefusal>>;
};

/** What happened, in three taps: the group, a ready phrase, send. Locality and day are set already; counts are optional. */
export function UpdateForm({ units, unitId: preset, today, action }: Props) {
  const router = useRouter();
  const [unitId, setUnitId] = useState(preset);
  const [taskGroup, setTaskGroup] = useState<TaskGroup | null>(null);
  const [content, setContent] = useState("");
  const [day, setDay] = useState(formatDate(today));
  const [counts, setCounts] = useState<Partial<Record<Component, string>>>({});
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const [asked, setAsked] = useState<Extract<UpdatePosting, { kind: "PERSONAL_DATA" }> | null>(null);
  const schemaOf = useSchema(loadPostUpdateInput);
  const { submit, pending, failure, clear } = useCommand(action, (posting) => {
    if (posting.kind === "PERSONAL_DATA") setAsked(posting);
    else router.push(`/updates/new?sent=${posting.updateId}` as Route);
  });

  async function send(more: { isNothingNew?: boolean; personalDataChecked?: boolean } = {}): Promise<void> {
    const isNothingNew = more.isNothingNew ?? false;
    const input: PostUpdateFields = {
      unitId,
      taskGroup,
      content,
      happenedOn: parseDate(day) ?? day.trim(),
      isNothingNew,
      counts: isNothingNew || taskGroup === null ? [] : countsIn(taskGroup, counts),
      personalDataChecked: more.personalDataChecked ?? false,
    };
    const parsed = (await schemaOf())?.safeParse(input);
    setAsked(null);
    clear();
    setCodes(
      parsed?.success !== false ? {} : Object.fromEntries(parsed.error.issues.toReversed().map((one) => [one.path.join("."), one.message])),
    );
    if (parsed?.success !== false && !pending) submit(input);
  }

  const fields = useMemo(() => fieldsOf(taskGroup, counts), [taskGroup, counts]);
  const words = useMemo(() => {
    const told = Object.fromEntries(Object.entries({ ...failure?.fields, ...codes }).map(([path, code]) => [path, fieldErrorText(code)]));
    const isDay = failure?.code === "FUTURE_DAY" || failure?.code === "TOO_OLD";
    return failure && isDay ? { ...told, happenedOn: failureText(failure, viUpdate.refusal) } : told;
  }, [codes, failure]);
  const summary = useMemo(() => {
    const lines = [...fields].flatMap(([path, { id, label }]) => (words[path] ? [{ id, message: `${label}: ${words[path]}` }] : []));
    return failure && lines.length === 0 ? [{ message: failureText(failure, viUpdate.refusal) }] : lines;
  }, [fields, words, failure]);

  return (
    <form
      noValidate
      className="max-w-lg space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={summary} />
      {units.length > 1 && (
        <Field id="unitId" label={text.unit} error={words["unitId"]}>
          {(field) => (
            <Select {...field} value={unitId} onChange={(event) => setUnitId(event.target.value)}>
              {units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {formatUnit(unit)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <ChoiceGroup id="taskGroup" legend={text.groupStep} error={words["taskGroup"]}>
        <div className="grid grid-cols-2 gap-2">
          {TASK_GROUPS.map((group) => (
            <ChoiceTile
              key={group}
              name="taskGroup"
              value={group}
              label={viUpdate.group[group]}
              checked={taskGroup === group}
              onChange={() => setTaskGroup(group)}
            />
          ))}
        </div>
      </ChoiceGroup>
      <Field id="content" label={text.contentStep} error={words["content"]}>
        {(field) => (
          <TextArea {...field} rows={3} maxLength={UPDATE_LENGTH} value={content} onChange={(event) => setContent(event.target.value)} />
        )}
      </Field>
      {taskGroup !== null && (
        <div role="group" aria-label={text.phrases} className="-mt-2 flex flex-wrap gap-2">
          {viUpdate.phrases[taskGroup].map((phrase) => (
            <Button
              key={phrase}
              size="small"
              onClick={() => setContent((before) => (before.trim() === "" ? phrase : `${before.trim()}; ${phrase}`))}
            >
              {phrase}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <PersonalDataNotice
          found={asked.found}
          isRefused={asked.isRefused}
          actions={
            <>
              <Button size="small" onClick={() => document.getElementById("content")?.focus()}>
                {viPersonalData.rewrite}
              </Button>
              {!asked.isRefused && (
                <Button size="small" disabled={pending} onClick={() => void send({ personalDataChecked: true })}>
                  {viPersonalData.confirm}
                </Button>
              )}
            </>
          }
        />
      )}
      {taskGroup !== null && countsOf(taskGroup).length > 0 && (
        <div role="group" aria-labelledby="counts">
          <p id="counts" className="font-medium">
            {text.countStep}
          </p>
          {countsOf(taskGroup).map((component) => (
            <CountStepper
              key={component}
              id={`count-${component}`}
              label={componentLabel[component]}
              value={counts[component] ?? ""}
              error={words[countPath(taskGroup, counts, component)]}
              onChange={(value) => {
                setCounts((before) => ({ ...before, [component]: value }));
                setCodes((before) => Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith("counts"))));
              }}
            />
          ))}
        </div>
      )}
      <Field id="happenedOn" label={text.date} error={words["happenedOn"]}>
        {(field) => <DateInput {...field} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <div className="sticky bottom-15 z-10 -mx-4 flex flex-wrap gap-2 border-t border-line bg-ground px-4 py-2.5 md:bottom-0 md:mx-0 md:px-0">
        <SubmitButton size="large" pending={pending} className="grow">
          {viUpdate.post}
        </SubmitButton>
        <Button size="large" title={text.nothingNewHint} disabled={pending} onClick={() => void send({ isNothingNew: true })}>
          {viUpdate.nothingNew}
        </Button>
      </div>
    </form>
  );
}

type Typed = Partial<Record<Component, string>>;

/** Counts of the chosen group that were touched, in the order in which they are sent. */
const touchedOf = (group: TaskGroup, typed: Typed): readonly Component[] =>
  countsOf(group).filter((component) => (typed[component]?.trim() ?? "") !== "");

/** What cannot be read is sent as no number, and the schema says so. */
function countsIn(group: TaskGroup, typed: Typed): { component: Component; value: number }[] {
  return touchedOf(group, typed).map((component) => ({ component, value: parseNumber(typed[component] ?? "") ?? Number.NaN }));
}

/** Where the schema puts the fault of a count: by its place among those sent. */
const countPath = (group: TaskGroup, typed: Typed, component: Component): string =>
  `counts.${touchedOf(group, typed).indexOf(component)}.value`;

/** Every field by the path of its faults, in the order of the page. */
function fieldsOf(group: TaskGroup | null, typed: Typed): ReadonlyMap<string, { readonly id: string; readonly label: string }> {
  const counts = group === null ? [] : touchedOf(group, typed).map((component, index) => [`counts.${index}.value`, component] as const);
  return new Map<string, { readonly id: string; readonly label: string }>([
    ["unitId", { id: "unitId", label: text.unit }],
    ["taskGroup", { id: "taskGroup", label: text.groupStep }],
    ["content", { id: "content", label: text.contentStep }],
    ["counts", { id: "counts", label: text.countStep }],
    ...counts.map(([path, component]) => [path, { id: `count-${component}`, label: componentLabel[component] }] as const),
    ["happenedOn", { id: "happenedOn", label: text.date }],
  ]);
}
