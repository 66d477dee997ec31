"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";

/** The fields of a sheet in the order of the form. */
export function fieldsOf(form: HTMLElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[data-revision]")];
}

/** The sheet's field that an event came from; null where it came from anything else. */
export function fieldOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset["revision"] !== undefined ? target : null;
}

export function isChanged(field: HTMLInputElement): boolean {
  return field.value.trim() !== field.defaultValue.trim();
}

/** Goes to the field `steps` further on and marks what stands there, as a spreadsheet does. */
export function moveFrom(form: HTMLElement, field: HTMLInputElement, steps: number): void {
  const fields = fieldsOf(form);
  const next = fields[fields.indexOf(field) + steps];
  next?.focus();
  next?.select();
}

/** Enter and arrows move up and down; Tab is the browser's. */
export function onSheetKey(event: KeyboardEvent<HTMLFormElement>): void {
  const field = fieldOf(event.target);
  if (!field || event.nativeEvent.isComposing) return;
  const isUp = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
  if (!isUp && event.key !== "ArrowDown" && event.key !== "Enter") return;
  event.preventDefault();
  moveFrom(event.currentTarget, field, isUp ? -1 : 1);
}

/** A column copied from a spreadsheet fills the fields from here down; true where it did. */
export function pasteColumn(event: ClipboardEvent<HTMLFormElement>): boolean {
  const field = fieldOf(event.target);
  const rows = event.clipboardData
    .getData("text/plain")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  if (!field || rows.length < 2) return false;
  event.preventDefault();
  const fields = fieldsOf(event.currentTarget);
  const first = fields.indexOf(field);
  rows.forEach((row, index) => {
    const target = fields[first + index];
    if (target) target.value = (row.split("\t")[0] ?? "").trim();
  });
  return true;
}
