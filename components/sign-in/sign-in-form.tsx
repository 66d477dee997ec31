"use client";

import { useRef, useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { viSignIn } from "@/lib/text/vi-sign-in";
import { checkPassword } from "./check-password";

type Line = { readonly id?: string; readonly message: string };

const OUTCOME_TEXTS = { REFUSED: viSignIn.refused, FAULT: viSignIn.fault, OFFLINE: viSignIn.offline };

/** Keeps the name after a refusal and empties the password. */
export function SignInForm({ goesTo }: { readonly goesTo: string }) {
  const [isBusy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly Line[]>([]);
  const password = useRef<HTMLInputElement>(null);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const given = { username: String(form.get("username") ?? "").trim(), password: String(form.get("password") ?? "") };
    const missing = [
      ...(given.username === "" ? [{ id: "username", message: viSignIn.missingUsername }] : []),
      ...(given.password === "" ? [{ id: "password", message: viSignIn.missingPassword }] : []),
    ];
    if (missing.length > 0) return setErrors(missing);

    setBusy(true);
    const outcome = await checkPassword(given);
    // A new document: whatever the browser kept of another person is gone.
    if (outcome === "DONE") return window.location.assign(goesTo);
    setBusy(false);
    if (outcome === "REFUSED" && password.current) password.current.value = "";
    setErrors([{ message: OUTCOME_TEXTS[outcome] }]);
  }

  const errorOf = (id: string) => errors.find((line) => line.id === id)?.message;
  return (
    <form method="post" onSubmit={(event) => void send(event)} noValidate className="space-y-5">
      <ErrorSummary errors={errors} title={viSignIn.errorTitle} />
      <Field id="username" label={viSignIn.username} error={errorOf("username")}>
        {(control) => (
          <TextInput {...control} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={200} />
        )}
      </Field>
      <Field id="password" label={viSignIn.password} error={errorOf("password")}>
        {(control) => (
          <TextInput {...control} ref={password} name="password" type="password" autoComplete="current-password" maxLength={1000} />
        )}
      </Field>
      <SubmitButton size="large" pending={isBusy} pendingText={viSignIn.submitting} className="w-full">
        {viSignIn.submit}
      </SubmitButton>
    </form>
  );
}
