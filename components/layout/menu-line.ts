/** Look of a line in the account menu, for a link or a form's button. */
export const MENU_LINE =
  "flex min-h-11 w-full flex-col justify-center px-4 py-2 text-left hover:bg-surface focus-visible:-outline-offset-2 md:min-h-0 cursor-pointer";
