import type { Office } from "@/lib/domain/committee";
import { fold } from "@/lib/domain/fold";

/** The office a title names: "Chủ tịch UBND xã", "Trưởng Công an phường", "Bí thư Đảng ủy". A deputy's title names none of them. */
export function officeOf(title: string): Office {
  const plain = fold(title);
  if (/\bpho\b/.test(plain)) return "OTHER";
  if (/\bbi thu\b/.test(plain) && !/\bchi bo\b|\bdoan\b/.test(plain)) return "PARTY_SECRETARY";
  if (/\bchu tich\b/.test(plain) && /\bubnd\b|\buy ban nhan dan\b/.test(plain)) return "CHAIR";
  return /\btruong cong an\b/.test(plain) ? "POLICE_HEAD" : "OTHER";
}
