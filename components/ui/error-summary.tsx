"use client";

import { useEffect, useRef } from "react";
import { vi } from "@/lib/text/vi";

type Props = {
  /** `id` of the field that is wrong; none where the whole is refused. */
  readonly errors: readonly { readonly id?: string | undefined; readonly message: string }[];
  readonly title?: string;
};

/** What is wrong, above the form: takes focus when it comes, links to each field, and says so in the window's title. */
export function ErrorSummary({ errors, title }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;

  useEffect(() => {
    if (!shown) return;
    box.current?.focus();
    const before = document.title;
    if (!before.startsWith(vi.form.errorPrefix)) document.title = vi.form.errorPrefix + before;
    return () => {
      document.title = before;
    };
    // A new list is a new answer of the server: focus goes back to it.
  }, [shown, errors]);

  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-6 rounded-md border-2 border-alert px-4 py-3">
      <h2 className="text-base font-semibold">{title ?? vi.form.errorTitle(errors.length)}</h2>
      <ul className="mt-1 space-y-1">
        {errors.map((error) => (
          <li key={`${error.id ?? ""} ${error.message}`}>
            {error.id ? (
              <a
                href={`#${error.id}`}
                className="font-medium text-alert underline underline-offset-4"
                onClick={(event) => {
                  const field = document.getElementById(error.id ?? "");
                  if (!field) return;
                  event.preventDefault();
                  field.scrollIntoView({ block: "center" });
                  field.focus({ preventScroll: true });
                }}
              >
                {error.message}
              </a>
            ) : (
              <span className="font-medium text-alert">{error.message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
