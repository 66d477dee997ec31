import { formatInstant } from "./format";

/** Of a cell that two people have typed: what each of them wrote, and which stays. */
export const viCellConflict = {
  title: "Ô này vừa được sửa ở nơi khác",
  theirs: (by: string | null, at: string | null) => [by ?? "Nguồn số liệu", at && formatInstant(new Date(at))].filter(Boolean).join(", "),
  mine: (by: string, at: string) => `${by} (trên trang này), ${formatInstant(new Date(at))}`,
  entry: (text: string, explanation: string) => (explanation === "" ? text : `${text}; giải trình: ${explanation}`),
  keepMine: (text: string) => `Giữ số của tôi: ${text}`,
  takeTheirs: (text: string) => `Lấy số kia: ${text}`,
} as const;
