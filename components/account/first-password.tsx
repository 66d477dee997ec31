import { viPeople } from "@/lib/text/vi-people";

/** Shown once, to be copied by hand or read out: letters that nobody mistakes for each other. */
export function FirstPassword({ username, password }: { readonly username: string; readonly password: string }) {
  return (
    <dl className="space-y-3">
      <div>
        <dt className="text-xs text-ink-3">{viPeople.fields.username}</dt>
        <dd className="text-base font-medium">{username}</dd>
      </div>
      <div>
        <dt className="text-xs text-ink-3">{viPeople.account.passwordShown}</dt>
        <dd className="text-base">
          <code className="font-medium select-all">{password}</code>
        </dd>
      </div>
    </dl>
  );
}
