import type { ReactNode } from "react";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import type { AssignmentView } from "@/lib/domain/account";
import { vi } from "@/lib/text/vi";
import { viRole } from "@/lib/text/vi-role";
import { formatHeld, viPeople } from "@/lib/text/vi-people";
import { AssignmentTimeWord } from "./account-state-tag";

type Props = {
  readonly assignments: readonly AssignmentView[];
  /** What can be done with a row. */
  readonly deedOf: (assignment: AssignmentView) => ReactNode;
};

/** The assignments of one person: post, body, capacity and dates, present ones first. */
export function AssignmentTable({ assignments, deedOf }: Props) {
  return (
    <Table caption={viPeople.own.assignments} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{viPeople.fields.title}</Th>
          <Th>{viPeople.fields.body}</Th>
          <Th>{viPeople.fields.capacity}</Th>
          <Th>{viPeople.fields.state}</Th>
          <Th tight>
            <span className="sr-only">{vi.list.deeds}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {assignments.map((assignment) => (
          <Tr key={assignment.id}>
            <Th scope="row">
              <span className="font-medium">{assignment.title}</span>
              <CellNote>{viRole.role[assignment.role]}</CellNote>
            </Th>
            <Td>{assignment.bodyName}</Td>
            <Td label={viPeople.fields.capacity}>
              {viRole.capacity[assignment.capacity]}
              {assignment.ground && <CellNote>{assignment.ground}</CellNote>}
            </Td>
            <Td>
              <AssignmentTimeWord time={assignment.time} />
              <CellNote>{formatHeld(assignment.validFrom, assignment.validTo)}</CellNote>
            </Td>
            <Td tight>{deedOf(assignment)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
