import type { ReactNode } from "react";
import { SignOutButton } from "@/components/account/sign-out-button";
import { SwitchSeatButton } from "@/components/account/switch-seat-button";
import { AppShell } from "@/components/layout/app-shell";
import { PublicFrame } from "@/components/layout/public-frame";
import { SignedInMark } from "@/components/ui/signed-in-mark";
import { movesClock } from "@/lib/domain/installation";
import { navigationOf, phoneOrderOf, startsGroup, type NavigationPlace } from "@/lib/domain/navigation";
import { getSignedIn } from "@/lib/server/session";
import { campaignLabel, installationBanner, navigationWords, printedOn } from "@/lib/text/vi-navigation";
import { signOutAction, switchAssignmentAction } from "./account/actions";

/** Draws the frame around the pages behind sign-in. It guards nothing: every page and every action asks for the actor itself. */
export default async function WorkLayout({ children }: { readonly children: ReactNode }) {
  const signedIn = await getSignedIn();
  if (signedIn === null) return children;
  const { actor, installation: kind, homeProvinceName: province } = signedIn;
  const mark = <SignedInMark userId={signedIn.userId} username={signedIn.username} seatId={actor?.assignmentId ?? null} />;
  if (actor === null || signedIn.mustChangePassword) {
    return (
      <>
        {mark}
        <PublicFrame demoBanner={installationBanner(kind, null)}>{children}</PublicFrame>
      </>
    );
  }

  const places = navigationOf(actor.role, { movesClock: movesClock(kind) });
  const others = signedIn.seats.filter((seat) => !seat.isActive);
  return (
    <>
      {mark}
      <AppShell
        actor={{ displayName: signedIn.displayName, title: actor.title, bodyName: actor.bodyName }}
        navigation={places.map((place) => ({ ...entryOf(place), startsGroup: startsGroup(place) }))}
        phoneNavigation={phoneOrderOf(actor.role, places).map(entryOf)}
        campaignLabel={province === null ? null : campaignLabel(province, actor.today)}
        demoBanner={installationBanner(kind, province === null ? null : actor.today)}
        printedOn={printedOn(actor.today)}
        assignments={
          others.length === 0
            ? null
            : others.map((seat) => <SwitchSeatButton key={seat.assignmentId} seat={seat} action={switchAssignmentAction} look="menu" />)
        }
        accountHref="/account"
        signOut={<SignOutButton action={signOutAction} look="menu" />}
      >
        {children}
      </AppShell>
    </>
  );
}

const entryOf = ({ key, href }: NavigationPlace) => ({ href, icon: key, ...navigationWords(key) });
