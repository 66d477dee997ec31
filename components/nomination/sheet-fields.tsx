import type { ReactNode } from "react";
import { useWatch, type Control, type UseFormRegister } from "react-hook-form";
import { FieldError } from "@/components/ui/field";
import { StateWord } from "@/components/ui/state-tag";
import { CellNote } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { points } from "@/lib/domain/criteria";
import { classifyDrugs } from "@/lib/domain/drug-class";
import { councilGrounds } from "@/lib/domain/nomination";
import { drugLimitsOf, scoreSheet, withDrugClass, type ScoredCriterion } from "@/lib/domain/nomination-score";
import type { FormCriterion, NominationForm } from "@/lib/domain/nomination-view";
import { readsDrugClass, sharesOf } from "@/lib/domain/rule";
import { capitalize, formatNumber, formatSpan } from "@/lib/text/format";
import { numberToType } from "@/lib/text/typed-values";
import { councilGroundText, drugClassText, viNomination } from "@/lib/text/vi-nomination";
import { viNominationForm } from "@/lib/text/vi-nomination-form";
import { typedDrugInputs, typedScores, type NominationValues } from "./nomination-entry";

const words = viNominationForm.edit;

/** What a criterion asks and what the figures say of it, drawn on the server: the words of all figures stay there. */
export type ToldCriterion = { readonly threshold: string; readonly measured: ReactNode };

type Props = {
  readonly form: NominationForm;
  /** By the criterion's id. */
  readonly told: Readonly<Record<string, ToldCriterion>>;
  readonly control: Control<NominationValues>;
  readonly register: UseFormRegister<NominationValues>;
  readonly error: string | undefined;
};

/** The criteria that apply to the chosen types, rescaled to 100: points by the figures, or chosen with their ground; the total follows. */
export function SheetFields({ form, told, control, register, error }: Props) {
  const [types, drug, scores] = useWatch({ control, name: ["types", "drug", "scores"] });
  const inputs = types.includes("TYPE_4_DRUGS") ? typedDrugInputs(drug) : null;
  const sheet = scoreSheet(withDrugClass(form.criteria, inputs), types, typedScores({ scores }, form));
  const drugClass = inputs ? classifyDrugs(inputs, drugLimitsOf(form.criteria.map((one) => one.rule))).drugClass : null;
  const grounds = councilGrounds({
    score: sheet.total,
    passMark: form.record.criteria.passMark,
    hasOrganisedCrime: sheet.rows.some((row) => row.criterion.code === "SEL-04" && (row.points ?? 0) > 0),
    drugClass,
  });
  return (
    <fieldset id="scores" tabIndex={-1}>
      <legend className="mb-1 text-base font-semibold">{words.sheet}</legend>
      <p className="mb-3 max-w-prose text-xs text-ink-3">
        {words.sheetHint} {form.figures && `${viNomination.record.figures}: ${formatSpan(form.figures.from, form.figures.to)}.`}
      </p>
      {error && <FieldError id="scores-error">{error}</FieldError>}
      {sheet.rows.length === 0 && <p className="text-ink-2">{words.noTypes}</p>}
      <ol>
        {sheet.rows.map((row) => (
          <CriterionRow
            key={row.criterion.id}
            row={row}
            told={told[row.criterion.id]}
            typedClass={inputs && readsDrugClass(row.criterion.rule) ? drugClassText(drugClass) : null}
            index={form.criteria.findIndex((one) => one.id === row.criterion.id)}
            register={register}
          />
        ))}
      </ol>
      {sheet.rows.length > 0 && (
        <p className="mt-3" aria-live="polite">
          <span className="text-base font-semibold">{words.total(formatNumber(sheet.total, 2))}</span>
          <span className="block text-ink-2">{words.openCount(sheet.open.length)}</span>
          {grounds.length > 0 && (
            <span className="block text-ink-2">{words.grounds(grounds.map((ground) => councilGroundText[ground]).join("; "))}</span>
          )}
        </p>
      )}
    </fieldset>
  );
}

type RowProps = Pick<Props, "register"> & {
  readonly row: ScoredCriterion<FormCriterion>;
  readonly told: ToldCriterion | undefined;
  /** What is measured where it follows from what is typed above. */
  readonly typedClass: string | null;
  readonly index: number;
};

function CriterionRow({ row, told, typedClass, index, register }: RowProps) {
  const { criterion, isByHand } = row;
  const { code, name, rule, weight } = criterion;
  const sharePath = `scores.${index}.share` as const;
  const notePath = `scores.${index}.note` as const;
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div>
        <p className="font-medium">
          <span className="mr-1.5 font-normal text-ink-3">{code}</span>
          {name}
        </p>
        <p className="text-xs text-ink-3">{told?.threshold}</p>
        <div className="mt-1">{typedClass === null ? told?.measured : capitalize(typedClass)}</div>
      </div>
      <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3 max-sm:grid-cols-1">
        {isByHand ? (
          <div>
            <label htmlFor={sharePath} className="mb-0.5 block text-xs text-ink-3">
              {words.byHand} <span className="sr-only">{code}</span>
            </label>
            <Select id={sharePath} {...register(sharePath)}>
              <option value="">{words.notYet}</option>
              {sharesOf(rule).map((share) => (
                <option key={share} value={numberToType(share)}>
                  {words.pointsOption(formatNumber(points({ share }, weight) ?? 0, 2))}
                </option>
              ))}
            </Select>
          </div>
        ) : (
          <div>
            <span className="mb-0.5 block text-xs text-ink-3">{viNomination.record.byFigures}</span>
            <StateWord tone={row.points ? "attention" : "plain"}>{words.pointsOption(formatNumber(row.points ?? 0, 2))}</StateWord>
            <CellNote>/{formatNumber(weight, 2)}</CellNote>
          </div>
        )}
        <div>
          <label htmlFor={notePath} className="mb-0.5 block text-xs text-ink-3">
            {words.note} <span className="sr-only">{code}</span>
          </label>
          <TextInput id={notePath} autoComplete="off" maxLength={600} {...register(notePath)} />
        </div>
      </div>
    </li>
  );
}
