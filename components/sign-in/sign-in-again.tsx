"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { createRoot } from "react-dom/client";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { SignedInPerson } from "@/components/ui/signed-in";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { viSignIn } from "@/lib/text/vi-sign-in";
import { checkPassword } from "./check-password";

const text = viSignIn.again;
const DONE = "DONE";

let asking: Promise<boolean> | null = null;

/**
 * Asks the person of this page for his password, in a dialog over whatever he was doing; false where he would rather not.
 * It lives in a root of its own, so that nothing of the page is drawn anew; whoever asks while it is open gets the same answer.
 */
export function askToSignIn(person: SignedInPerson): Promise<boolean> {
  asking ??= new Promise<boolean>((resolve) => {
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place);
    root.render(
      <SignInAgain
        person={person}
        onEnd={(isSignedIn) => {
          root.unmount();
          place.remove();
          asking = null;
          resolve(isSignedIn);
        }}
      />,
    );
  });
  return asking;
}

type Props = { readonly person: SignedInPerson; readonly onEnd: (isSignedIn: boolean) => void };

/** A modal dialog of the browser: it keeps the focus, Esc closes it, and afterwards the focus is where it was. */
function SignInAgain({ person, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    dialog.current?.showModal();
    password.current?.focus();
  }, []);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const given = password.current?.value ?? "";
    if (given === "") return refuse(viSignIn.missingPassword);
    setBusy(true);
    setFault(null);
    const outcome = await checkPassword({ username: person.username, password: given, seat: person.seatId ?? undefined });
    if (outcome === "DONE") return dialog.current?.close(DONE);
    setBusy(false);
    if (outcome === "REFUSED" && password.current) password.current.value = "";
    refuse({ REFUSED: viSignIn.refused, FAULT: viSignIn.fault, OFFLINE: viSignIn.offline }[outcome]);
  }

  function refuse(message: string): void {
    setFault(message);
    password.current?.focus();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="again-title"
      aria-describedby="again-lead"
      className="m-auto w-[calc(100%-2rem)] max-w-100 rounded-md border border-line bg-ground p-6 text-ink shadow-float backdrop:bg-ground/75"
      onClose={(event) => onEnd(event.currentTarget.returnValue === DONE)}
    >
      <form method="post" onSubmit={(event) => void send(event)} noValidate className="space-y-5">
        <div>
          <h2 id="again-title" className="text-lg font-semibold tracking-tight">
            {text.title}
          </h2>
          <p id="again-lead" className="mt-1 text-ink-2">
            {text.lead}
          </p>
        </div>
        <Field id="again-username" label={viSignIn.username}>
          {(control) => <TextInput {...control} name="username" autoComplete="username" value={person.username} readOnly />}
        </Field>
        <Field id="again-password" label={viSignIn.password} error={fault ?? undefined}>
          {(control) => (
            <TextInput {...control} ref={password} name="password" type="password" autoComplete="current-password" maxLength={1000} />
          )}
        </Field>
        <p role="alert" className="sr-only">
          {fault}
        </p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={isBusy} pendingText={viSignIn.submitting} className="grow">
            {text.submit}
          </SubmitButton>
          <Button variant="plain" onClick={() => dialog.current?.close()}>
            {text.later}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
