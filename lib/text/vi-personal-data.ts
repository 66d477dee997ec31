import type { PersonalDataKind } from "@/lib/domain/personal-data";

/** What is said where a text seems to speak of a person. */
export const viPersonalData = {
  title: "Nội dung có vẻ nói về một người cụ thể",
  refusedTitle: "Không ghi số giấy tờ, số điện thoại của bất kỳ ai",
  lead: "Chỉ ghi số lượng, không ghi tên, năm sinh của người vi phạm, người nghiện, người bị nghi.",
  refusedLead: "Bỏ các số này khỏi nội dung rồi gửi lại.",
  kind: {
    NAME: "Có thể là tên người",
    ID_NUMBER: "Số giấy tờ",
    BIRTH_YEAR: "Năm sinh",
    PHONE: "Số điện thoại",
  } satisfies Record<PersonalDataKind, string>,
  confirm: "Không nêu người vi phạm, vẫn gửi",
  confirmSave: "Không nêu người vi phạm, vẫn lưu",
  rewrite: "Sửa lại",
} as const;
