import type { DecisionIssuer, DraftedDecisionKind } from "@/lib/domain/decision";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatPaper } from "./vi-campaign";

type Known = {
  readonly kind: DraftedDecisionKind;
  readonly year: number;
  readonly province: { readonly kind: string; readonly name: string };
  readonly committee: string;
  /** "BCĐ", "BCĐ138" */
  readonly symbol: string;
  readonly selection: { readonly number: number; readonly notation: string; readonly issuedOn: PlainDate } | null;
  readonly periodPlan: {
    readonly number: number;
    readonly notation: string;
    readonly issuedOn: PlainDate;
    readonly subject: string;
  } | null;
};

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** The text with which the draft of a decision begins: fixed formulas, to be put right by people. */
export function proposedDecision({ kind, year, province, committee, symbol, selection, periodPlan }: Known, issuer: DecisionIssuer) {
  const provinceInText = `${province.kind.toLocaleLowerCase("vi")} ${province.name}`;
  const isCommittee = issuer === "COMMITTEE";
  const isSupplement = kind === "SUPPLEMENTARY";
  const about = `địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội thực hiện chuyển hóa năm ${year}`;
  return {
    issuerKind: issuer,
    issuer: isCommittee ? committee : `Ủy ban nhân dân ${provinceInText}`,
    superior: isCommittee ? `Ủy ban nhân dân ${provinceInText}` : "",
    notation: isCommittee ? `QĐ-${symbol === "" ? "BCĐ" : symbol}` : "QĐ-UBND",
    place: province.name,
    subject: isSupplement ? `Bổ sung ${about}` : `Xác định ${about}`,
    signerTitle: isCommittee ? "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH" : "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    bases: [
      ...(periodPlan ? [`Căn cứ Kế hoạch ${formatPaper(periodPlan)} của Ban Chỉ đạo 138 tỉnh về ${lowerFirst(periodPlan.subject)}`] : []),
      ...(isSupplement && selection ? [`Căn cứ Quyết định ${formatPaper(selection)} xác định ${about}`] : []),
      `Theo đề nghị của Giám đốc Công an tỉnh (Cơ quan Thường trực Ban Chỉ đạo 138 ${provinceInText})`,
    ],
    articles: [
      isSupplement ? `Bổ sung, điều chỉnh danh sách ${about}, cụ thể như sau:` : `Xác định ${about}, cụ thể như sau:`,
      `Giao Công an tỉnh chủ trì, phối hợp với các sở, ban, ngành và Ban Chỉ đạo 138 cấp dưới hướng dẫn, kiểm tra, đôn đốc việc tổ chức thực hiện và báo cáo kết quả theo quy định.`,
      `Quyết định này có hiệu lực kể từ ngày ký. Trưởng các cơ quan, đơn vị có liên quan và Ban Chỉ đạo 138 các địa phương có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ],
    recipients: [
      "Như Điều 3",
      "Ban Chỉ đạo 138/CP",
      "Bộ Công an (V01)",
      "Thường trực Tỉnh ủy",
      "Thường trực HĐND tỉnh",
      "Thành viên BCĐ 138 tỉnh",
      "Lưu: VT, NCVX",
    ],
  };
}
