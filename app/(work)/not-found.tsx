import { NotFoundMessage } from "@/components/layout/not-found-message";

/** Within the shell, so that the way on is in view. */
export default function NotFound() {
  return <NotFoundMessage isWithinShell />;
}
