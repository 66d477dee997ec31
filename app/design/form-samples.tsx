import { Button, ButtonLink } from "@/components/ui/button";
import { Checkbox, ChoiceGroup, ChoiceTile, RadioGroup } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { DateInput, NumberInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { vi } from "@/lib/text/vi";
import { design } from "@/lib/text/vi-design";

const words = design.form;

export function FormSamples({ showsErrors }: { readonly showsErrors: boolean }) {
  const errorOf = (text: string) => (showsErrors ? text : undefined);
  return (
    <Section
      title={design.sections.form}
      action={
        showsErrors ? (
          <TextLink href="/design">{words.hideErrors}</TextLink>
        ) : (
          <TextLink href="/design?errors=1">{words.showErrors}</TextLink>
        )
      }
    >
      {showsErrors && (
        <ErrorSummary
          errors={[
            { id: "number", message: words.numberError },
            { id: "signed-on", message: words.dateError },
            { id: "result", message: words.reasonError },
          ]}
        />
      )}
      <form className="max-w-prose space-y-5">
        <Field id="number" label={words.number} error={errorOf(words.numberError)}>
          {(control) => <TextInput {...control} name="number" inputWidth="medium" />}
        </Field>
        <Field id="signed-on" label={words.date} hint={vi.form.dateHint} error={errorOf(words.dateError)}>
          {(control) => <DateInput {...control} name="signedOn" defaultValue={showsErrors ? "25/06/2024" : undefined} />}
        </Field>
        <Field id="content" label={words.content} hint={words.contentHint} optional>
          {(control) => <TextArea {...control} name="content" defaultValue={words.contentValue} />}
        </Field>
        <Field id="count" label={words.count}>
          {(control) => <NumberInput {...control} name="count" unit={words.unit} defaultValue="1.250" />}
        </Field>
        <Field id="place" label={words.place}>
          {(control) => (
            <Select {...control} name="place" inputWidth="medium" defaultValue="">
              <option value="">{vi.form.choose}</option>
              {design.wide.places.map((place) => (
                <option key={place}>{place}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="locked" label={words.locked}>
          {(control) => <TextInput {...control} disabled inputWidth="medium" defaultValue={words.lockedValue} />}
        </Field>
        <RadioGroup
          id="result"
          name="result"
          legend={words.reason}
          error={errorOf(words.reasonError)}
          options={[
            { value: "PASSED", label: words.passed, hint: words.passedHint },
            { value: "FAILED", label: words.failed },
          ]}
        />
        <Checkbox name="onPaper" label={words.agree} hint={words.agreeHint} defaultChecked />
        <ChoiceGroup id="task-group" legend={words.taskGroup}>
          <div className="grid grid-cols-2 gap-2">
            {words.taskGroups.map((group, index) => (
              <ChoiceTile key={group} name="taskGroup" value={index + 1} label={group} defaultChecked={index === 3} />
            ))}
          </div>
        </ChoiceGroup>
        <div className="flex flex-wrap gap-2">
          <Button type="button" variant="primary">
            {design.buttons.send}
          </Button>
          <ButtonLink href="/design">{vi.action.cancel}</ButtonLink>
        </div>
      </form>
    </Section>
  );
}
