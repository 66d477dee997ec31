import { ForbiddenMessage } from "@/components/layout/forbidden-message";

/** Within the shell, so that the way on is in view. */
export default function Forbidden() {
  return <ForbiddenMessage isWithinShell />;
}
