import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { BodyChoice } from "@/lib/domain/account";
import { rolesOfBody } from "@/lib/domain/assignment";
import { vi } from "@/lib/text/vi";
import { viRole } from "@/lib/text/vi-role";
import { viPeople } from "@/lib/text/vi-people";

type Props = { readonly choices: readonly BodyChoice[]; readonly hrefOf: (body: BodyChoice) => string };

/** Bodies that a search found, each with what one can be in it. */
export function BodyChoices({ choices, hrefOf }: Props) {
  return (
    <Table caption={viPeople.assignment.choices} hidesCaption>
      <thead>
        <tr>
          <Th>{viPeople.fields.body}</Th>
          <Th>{viPeople.fields.role}</Th>
          <Th>
            <span className="sr-only">{vi.list.deeds}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {choices.map((body) => (
          <Tr key={body.id}>
            <Th scope="row">
              {body.name}
              {body.provinceName && <CellNote>{body.provinceName}</CellNote>}
            </Th>
            <Td className="text-ink-2">
              {rolesOfBody(body.kind)
                .map((role) => viRole.role[role])
                .join("; ")}
            </Td>
            <Td tight>
              <TextLink href={hrefOf(body)} className="font-medium">
                {viPeople.assignment.choose}
                <span className="sr-only"> {body.name}</span>
              </TextLink>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
