import type { ReactNode } from "react";
import { MENU_LINE } from "./menu-line";

/** The button of a form inside the account menu: another assignment, signing out. */
export function MenuButton({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <button type="submit" className={MENU_LINE}>
      {children}
      {note && <span className="text-xs text-ink-3">{note}</span>}
    </button>
  );
}
