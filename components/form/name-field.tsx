import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { viFormBuilder as words } from "@/lib/text/vi-form-builder";

type Props = {
  readonly id: string;
  readonly label?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
};

/** What an item of a form is called. */
export function NameField({ id, label = words.name, value, error, onChange }: Props) {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <TextInput {...control} value={value} maxLength={300} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
