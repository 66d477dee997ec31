import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicFrame } from "@/components/layout/public-frame";
import { DemoAccounts } from "@/components/sign-in/demo-accounts";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { pathAfterSignIn } from "@/lib/domain/navigation";
import { getInstallationKind } from "@/lib/server/queries/installation";
import { getSignedIn } from "@/lib/server/session";
import { installationBanner } from "@/lib/text/vi-navigation";
import { viSignIn } from "@/lib/text/vi-sign-in";

export const metadata: Metadata = { title: viSignIn.title };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { from } = await searchParams;
  if ((await getSignedIn()) !== null) redirect("/");
  const kind = await getInstallationKind();
  return (
    <PublicFrame demoBanner={installationBanner(kind, null)} aside={kind === "DEMO" && <DemoAccounts />}>
      <h1 className="mb-5 text-lg font-semibold tracking-tight">{viSignIn.title}</h1>
      <SignInForm goesTo={pathAfterSignIn(from)} />
      <p className="mt-5 text-xs text-ink-3">{viSignIn.help}</p>
    </PublicFrame>
  );
}
