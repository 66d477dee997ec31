import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { SignOutButton } from "@/components/account/sign-out-button";
import { PageHeader } from "@/components/ui/page-header";
import { getOwnAccount } from "@/lib/server/queries/own-account";
import { requireSignedIn } from "@/lib/server/session";
import { viPeople } from "@/lib/text/vi-people";
import { changePasswordAction, signOutAction } from "../actions";

export const metadata: Metadata = { title: viPeople.password.title };

export default async function PasswordPage() {
  const signedIn = await requireSignedIn();
  const { username } = await getOwnAccount(signedIn, new Date());
  const isFirst = signedIn.mustChangePassword;
  return (
    <>
      {isFirst ? (
        <PageHeader title={viPeople.password.first} hint={viPeople.password.firstLead} />
      ) : (
        <PageHeader
          crumbs={[{ label: viPeople.own.title, href: "/account" }]}
          title={viPeople.password.title}
          hint={viPeople.own.passwordText}
        />
      )}
      <ChangePasswordForm username={username} isFirst={isFirst} action={changePasswordAction} />
      {isFirst && (
        <div className="mt-6">
          <SignOutButton action={signOutAction} look="button" />
        </div>
      )}
    </>
  );
}
