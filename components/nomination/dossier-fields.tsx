import type { UseFormRegister } from "react-hook-form";
import { Checkbox } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { DOSSIER_ITEM_KINDS } from "@/lib/domain/nomination";
import { dossierKindText } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import type { NominationValues } from "./nomination-entry";

const words = viNominationForm.edit;
const COLUMNS = ["number", "datedOn", "note"] as const;
const LABELS = { number: words.number, datedOn: words.datedOn, note: words.place } as const;

type Props = { readonly register: UseFormRegister<NominationValues>; readonly error: string | undefined };

/** Which papers of the dossier there are, by number, date and place. */
export function DossierFields({ register, error }: Props) {
  return (
    <fieldset id="dossier" tabIndex={-1}>
      <legend className="mb-1 text-base font-semibold">{words.dossier}</legend>
      <p className="mb-3 max-w-prose text-xs text-ink-3">{words.dossierHint}</p>
      {error && <FieldError id="dossier-error">{error}</FieldError>}
      <ul>
        {DOSSIER_ITEM_KINDS.map((kind, index) => (
          <li
            key={kind}
            className="grid gap-x-6 gap-y-2 border-b border-line py-2 lg:grid-cols-[minmax(0,1fr)_11rem_10rem_minmax(0,1fr)] lg:items-end"
          >
            <Checkbox label={dossierKindText[kind]} {...register(`dossier.${index}.has`)} />
            {COLUMNS.map((column) => {
              const path = `dossier.${index}.${column}` as const;
              const Input = column === "datedOn" ? DateInput : TextInput;
              return (
                <div key={column}>
                  <label htmlFor={path} className="mb-0.5 block text-xs text-ink-3">
                    {LABELS[column]} <span className="sr-only">{dossierKindText[kind]}</span>
                  </label>
                  <Input id={path} autoComplete="off" maxLength={column === "note" ? 400 : 60} {...register(path)} />
                </div>
              );
            })}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
