"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { PersonalData } from "@/lib/domain/personal-data";
import { viPersonalData } from "@/lib/text/vi-personal-data";

type Props = {
  readonly found: readonly PersonalData[];
  /** Numbers that belong to a person: they must go, nobody can confirm them. */
  readonly isRefused: boolean;
  /** "Sửa lại", and the button of who has looked. */
  readonly actions: ReactNode;
};

/** Shows the passages that seem to speak of a person, before anything is saved; takes focus when it comes. */
export function PersonalDataNotice({ found, isRefused, actions }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [found]);
  const text = viPersonalData;
  return (
    <div ref={box} id="personal-data" tabIndex={-1} role="alert" className="scroll-mt-4">
      <Notice tone={isRefused ? "alert" : "attention"} title={isRefused ? text.refusedTitle : text.title}>
        <ul className="my-1 space-y-0.5">
          {found.map((passage) => (
            <li key={`${passage.start} ${passage.kind}`}>
              {text.kind[passage.kind]}: <mark className="rounded-sm bg-attention-soft px-1 text-ink">{passage.text}</mark>
            </li>
          ))}
        </ul>
        <p>{isRefused ? text.refusedLead : text.lead}</p>
        <div className="mt-2 flex flex-wrap gap-2">{actions}</div>
      </Notice>
    </div>
  );
}
