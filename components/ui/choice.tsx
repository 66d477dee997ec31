import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field";

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { readonly label: ReactNode; readonly hint?: ReactNode };

function Choice({ kind, label, hint, className, ...rest }: ChoiceProps & { readonly kind: "checkbox" | "radio" }) {
  return (
    <label
      className={classNames(
        "flex min-h-11 gap-2.5 py-2.5 md:min-h-9 md:py-1.5 has-disabled:cursor-not-allowed has-disabled:text-ink-3",
        className,
      )}
    >
      <input type={kind} className="mt-0.5 size-4.5 shrink-0 accent-accent" {...rest} />
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}

export function Checkbox(props: ChoiceProps) {
  return <Choice kind="checkbox" {...props} />;
}

export function Radio(props: ChoiceProps) {
  return <Choice kind="radio" {...props} />;
}

type GroupProps = {
  readonly id: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** A question with several answers (Radio or Checkbox inside); an error summary links to `#id`. */
export function ChoiceGroup({ id, legend, hint, error, children }: GroupProps) {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className={classNames(error && "border-l-3 border-alert pl-3")}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  );
}

type RadioGroupProps = Omit<GroupProps, "children"> & {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[];
  readonly defaultValue?: string | undefined;
};

/** One of a few, all in view. */
export function RadioGroup({ name, options, defaultValue, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup {...group}>
      {options.map((option) => (
        <Radio
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          hint={option.hint}
          defaultChecked={option.value === defaultValue}
        />
      ))}
    </ChoiceGroup>
  );
}

/** A choice as a tile a thumb can hit; put several in a grid of two. */
export function ChoiceTile({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label
      className={classNames(
        "block min-h-16 rounded-md border border-line px-3 py-2.5 hover:border-ink-3 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        className,
      )}
    >
      <input type="radio" className="sr-only" {...rest} />
      {label}
      {hint && <span className="block text-xs font-normal text-ink-3">{hint}</span>}
    </label>
  );
}
