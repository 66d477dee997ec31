import type { DrugCount, DrugCriterion } from "@/lib/domain/drug-class";
import type { CouncilGround, CouncilOpinion, DossierItemKind, NominationGap, NominationStatus } from "@/lib/domain/nomination";
import type { CreateNominationRefusal, NominationCommandRefusal, NominationWarning } from "@/lib/domain/nomination-view";

export const nominationStatusText = {
  DRAFT: "Đang lập",
  SUBMITTED: "Đã gửi, chờ thẩm định",
  RETURNED: "Trả lại, yêu cầu bổ sung",
  APPRAISED: "Đã thẩm định, chờ quyết định",
  SELECTED: "Được xác định chuyển hóa",
  NOT_SELECTED: "Không được chọn",
  WITHDRAWN: "Đã rút",
} as const satisfies Record<NominationStatus, string>;

/** Who must act, in one line under the title. */
export const nominationNextText = {
  DRAFT: "Cơ quan đề xuất hoàn thiện hồ sơ, người đứng đầu duyệt gửi.",
  SUBMITTED: "Xã cho ý kiến; Hội đồng thẩm định xem xét; Cơ quan Thường trực có thể trả lại.",
  RETURNED: "Cơ quan đề xuất bổ sung rồi gửi lại.",
  APPRAISED: "Chờ quyết định xác định địa bàn.",
  SELECTED: "Đã được xác định bằng quyết định.",
  NOT_SELECTED: "Quyết định không chọn địa bàn này.",
  WITHDRAWN: "Cơ quan đề xuất đã rút; có thể lập đề xuất mới cho địa bàn này.",
} as const satisfies Record<NominationStatus, string>;

export const dossierKindText = {
  LETTER: "Tờ trình của Ban Chỉ đạo 138 đề nghị",
  SITUATION_REPORT: "Báo cáo thực trạng an ninh, trật tự",
  SCORE_SHEET: "Bảng chấm điểm tiêu chí lựa chọn",
  FIGURES: "Bảng số liệu 12 tháng và cùng kỳ",
  MINUTES: "Biên bản họp Ban Chỉ đạo cấp xã",
  OTHER: "Tài liệu khác",
} as const satisfies Record<DossierItemKind, string>;

export const councilOpinionText = { SELECT: "Đề nghị chọn", DECLINE: "Đề nghị không chọn" } as const satisfies Record<
  CouncilOpinion,
  string
>;

export const councilGroundText = {
  POINTS: "đủ điểm đưa ra Hội đồng",
  ORGANISED_CRIME: "có dấu hiệu tội phạm có tổ chức",
  DRUG_CLASS_ONE: "địa bàn ma túy loại I",
} as const satisfies Record<CouncilGround, string>;

export const drugCriterionText = {
  USERS: "Người nghiện, người sử dụng trái phép có hồ sơ quản lý trên dân số",
  PLACES: "Điểm tổ chức, chứa chấp sử dụng trái phép",
  OFFENDERS: "Người phạm tội về ma túy bị bắt trên dân số",
  PLANTS: "Cây có chứa chất ma túy bị phát hiện, triệt phá",
  ROUTE: "Nằm trên tuyến trọng điểm và có từ 2 tiêu chí loại III trở lên",
} as const satisfies Record<DrugCriterion, string>;

export const drugFieldUnit = {
  population: "người",
  users: "người",
  places: "điểm",
  offenders: "người",
  plants: "cây",
  area: "m²",
} as const satisfies Record<DrugCount, string>;

const ROMAN = ["", "I", "II", "III"] as const;
export const drugClassText = (drugClass: number | null): string =>
  drugClass === null ? "không xếp loại" : `loại ${ROMAN[drugClass] ?? ""}`;

export const gapText = {
  TYPES: "Chưa chọn loại địa bàn",
  SITUATION: "Chưa ghi thực trạng an ninh, trật tự",
  REASON: "Chưa ghi lý do đề xuất",
  SCORES: "Còn tiêu chí chưa chấm, hoặc chấm tay mà chưa ghi căn cứ",
} as const satisfies Record<NominationGap, string>;

type WarningFacts = { readonly missing: readonly DossierItemKind[]; readonly passMark: string };

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** Said and never in the way. */
export const warningText = {
  NEW_RURAL: () => "Xã mới đạt chuẩn nông thôn mới: xã mới được công nhận không đưa vào diện ngay đầu năm sau.",
  CARRIED_OVER: () => "Địa bàn tiếp tục chuyển hóa từ năm trước (chưa đạt, hoặc được đề xuất chuyển tiếp).",
  RELAPSED: () => "Đã chuyển hóa đạt rồi phức tạp trở lại ở đợt trước.",
  STILL_IN_CAMPAIGN: () => "Địa bàn đang trong đợt trước, chưa có kết quả cuối cùng.",
  MISSING_DOSSIER: ({ missing }: WarningFacts) =>
    `Hồ sơ còn thiếu: ${missing.map((kind) => lowerFirst(dossierKindText[kind])).join("; ")}.`,
  BELOW_GROUNDS: ({ passMark }: WarningFacts) =>
    `Dưới ${passMark} điểm, không có dấu hiệu tội phạm có tổ chức, không phải địa bàn ma túy loại I: theo quy tắc thì không đưa ra Hội đồng.`,
  UNIT_DISAGREES: () => "Ban Chỉ đạo cấp xã không nhất trí với đề xuất.",
  PROVISIONAL: () => "Có tiêu chí tính từ số liệu chưa đủ 12 tháng.",
} as const satisfies Record<NominationWarning, (facts: WarningFacts) => string>;

/** Words of the pages about nominations. */
export const viNomination = {
  title: "Đề xuất địa bàn",
  lead: "Các xã, phường được đề nghị đưa vào diện chuyển hóa",
  listTitle: (year: number) => `Đề xuất địa bàn năm ${year}`,
  name: (unit: string, year: number) => `Đề xuất ${unit}, năm ${year}`,
  new: "Lập đề xuất",
  count: (shown: number, total: number) => (shown === total ? `${total} đề xuất` : `${shown}/${total} đề xuất`),
  none: "Chưa có đề xuất nào",
  noneHint: "Đề xuất được lập trong quý IV cho đợt năm sau, hoặc khi cần bổ sung địa bàn trong năm.",
  noneLeft: "Không còn đề xuất nào",
  noneLeftHint: "Đề xuất đã rút vẫn được lưu: chọn trạng thái “Đã rút” để xem.",
  noMatch: "Không có đề xuất nào hợp với điều kiện lọc",
  noMatchHint: "Bỏ bớt điều kiện hoặc tìm bằng tên khác.",
  filter: { year: "Năm", status: "Trạng thái", type: "Loại", search: "Tên xã, huyện", all: "Tất cả" },
  columns: {
    unit: "Địa bàn",
    nominator: "Cơ quan đề xuất",
    types: "Loại",
    score: "Điểm",
    grounds: "Ra Hội đồng",
    council: "Hội đồng",
    status: "Trạng thái",
    submitted: "Ngày gửi",
  },
  toCouncil: "có",
  notToCouncil: "chưa đủ căn cứ",
  scoreSoFar: "đang chấm",
  campaignLink: (count: number) => (count === 0 ? "Đề xuất địa bàn" : `Đề xuất địa bàn (${count})`),

  record: {
    sections: {
      next: "Bước tiếp theo",
      facts: "Đề xuất",
      sheet: "Bảng chấm điểm tiêu chí lựa chọn",
      dossier: "Hồ sơ đề nghị",
      opinions: "Ý kiến",
      earlier: "Các đợt trước",
      submissions: "Các lần gửi",
      history: "Quá trình",
    },
    campaign: "Đợt",
    campaignName: (year: number) => `Đợt chuyển hóa năm ${year}`,
    nominator: "Cơ quan đề xuất",
    types: "Loại",
    flags: "Đặc điểm",
    drugClass: "Địa bàn ma túy",
    drugSource: "theo Quyết định 28/2025/QĐ-TTg, tính từ số liệu đã nhập trong đề xuất",
    situation: "Thực trạng an ninh, trật tự",
    reason: "Lý do đề xuất",
    score: "Điểm",
    scoreText: (points: string) => `${points}/100`,
    grounds: "Đưa ra Hội đồng",
    groundsNone: "Chưa đủ căn cứ theo quy tắc; Hội đồng vẫn có thể chọn với lý do bằng văn bản",
    criteria: "Bộ tiêu chí",
    version: (title: string, no: number, year: number) => `${title}, phiên bản ${no} (năm ${year})`,
    sample: "Ví dụ",
    figures: "Số liệu",
    figuresText: (span: string) => `${span}, so với cùng kỳ năm trước`,
    rescaled: "Tiêu chí không thuộc loại của địa bàn đã được bỏ, điểm tối đa quy về 100.",
    columns: { criterion: "Tiêu chí", threshold: "Điểm tối đa khi", measured: "Số liệu", max: "Tối đa", points: "Điểm", note: "Căn cứ" },
    byHand: "chấm tay",
    byFigures: "theo số liệu",
    open: "chưa chấm",
    total: "Tổng điểm",
    noSheet: "Chưa có bảng chấm điểm: chọn loại địa bàn trước.",
    noDossier: "Chưa ghi tài liệu nào.",
    noNumber: "không ghi số",
    unitOpinion: "Ý kiến của Ban Chỉ đạo cấp xã",
    agrees: "Nhất trí",
    disagrees: "Không nhất trí",
    noOpinion: "chưa có",
    ownNomination: "xã tự đề xuất",
    council: "Hội đồng thẩm định",
    noCouncil: "chưa thẩm định",
    councilText: (opinion: string, score: string) => `${opinion}, ${score}/100 điểm`,
    councilReason: "Lý do",
    decision: "Quyết định",
    outcome: "Lý do của quyết định",
    withdrawn: "Lý do rút",
    returned: "Lý do trả lại",
    warnings: "Cần lưu ý",
    noEarlier: "Không có trong các đợt đã lưu.",
    submission: (no: number, date: string) => `Lần ${no}, ${date}`,
    noSubmission: "Chưa gửi lần nào.",
    noHistory: "Chưa có việc nào được ghi",
    illustrative: "Số liệu minh họa.",
  },

  deeds: {
    edit: "Hoàn thiện đề xuất",
    withdraw: "Rút đề xuất",
    submit: "Kiểm tra và gửi",
    resubmit: "Kiểm tra và gửi lại",
    opinion: "Cho ý kiến",
    return: "Trả lại",
    appraise: "Ghi ý kiến Hội đồng",
    reappraise: "Sửa ý kiến Hội đồng",
    print: "In",
  },
} as const;

/** Refusals in words: what is wrong, and what helps. */
export const nominationRefusal = {
  OUT_OF_SCOPE: "Không tìm thấy đề xuất này trong phạm vi được giao.",
  NOT_FOUND: "Không tìm thấy đề xuất hoặc đợt này trong phạm vi được giao.",
  ROLE_NOT_ALLOWED: "Việc này thuộc vai trò khác.",
  OTHER_NOMINATOR: "Đề xuất này do cơ quan khác lập; chỉ cơ quan đó sửa và gửi.",
  OWN_NOMINATION: "Đề xuất do chính xã lập, không cần ý kiến riêng của xã.",
  CAMPAIGN_CLOSED: "Đợt chuyển hóa này đã kết thúc, không nhận hay sửa đề xuất nữa.",
  WRONG_STATUS: "Đề xuất đã sang bước khác. Tải lại trang để xem bước hiện tại.",
  STALE: "Đề xuất vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập trên trang này chưa được lưu.",
  OWN_SUBMISSION: "Người đã lập hoặc đã gửi đề xuất này không được ghi ý kiến thẩm định.",
  TYPES_REQUIRED: "Cần chọn ít nhất một loại địa bàn.",
  SITUATION_REQUIRED: "Cần ghi thực trạng an ninh, trật tự.",
  GROUNDS_REQUIRED: "Cần ghi lý do đề xuất.",
  SCORES_REQUIRED: "Còn tiêu chí chưa chấm, hoặc chấm tay mà chưa ghi căn cứ.",
  REASON_REQUIRED: "Cần ghi lý do.",
  OVERRIDE_REASON_REQUIRED: "Điểm của Hội đồng khác điểm đề xuất: cần ghi lý do.",
  SELECT_REASON_REQUIRED: "Theo quy tắc, đề xuất này chưa đủ căn cứ đưa ra Hội đồng: đề nghị chọn thì phải ghi lý do.",
  SCORE_OUT_OF_RANGE: "Điểm phải từ 0 đến 100, nhiều nhất 2 chữ số thập phân.",
  UNIT_NOT_STANDING: "Đơn vị này không tồn tại ở tỉnh vào ngày lập đề xuất. Chọn đơn vị đang có.",
  OTHER_UNIT: "Đơn vị này thuộc địa bàn của cơ quan khác; chỉ đề xuất được đơn vị do cơ quan mình phụ trách.",
  DISTRICT_NOMINATES: "Khi có cấp huyện, Ban Chỉ đạo 138 cấp huyện đề xuất các xã của mình.",
  ALREADY_NOMINATED: "Đơn vị này đã có đề xuất trong đợt.",
  ALREADY_LISTED: "Đơn vị này đã được chọn chuyển hóa trong đợt.",
  NO_CRITERIA: "Chưa có bộ tiêu chí lựa chọn nào được đưa vào áp dụng. Cơ quan Thường trực đưa một phiên bản vào áp dụng ở mục Tiêu chí.",
  NO_NOMINATOR: "Xã này chưa có Ban Chỉ đạo 138 trong hệ thống. Báo Cơ quan Thường trực để bổ sung.",
  DATED_IN_FUTURE: "Ngày của tài liệu không được sau ngày làm việc hiện tại.",
  PERSONAL_NUMBER: "Nội dung có số căn cước hoặc số điện thoại. Bỏ các số này rồi lưu lại.",
  PERSONAL_DOUBT: "Nội dung có thể nêu họ tên hoặc năm sinh của người liên quan. Sửa lại, hoặc xác nhận đã kiểm tra rồi lưu.",
  TOO_FINE: "Nhiều nhất 2 chữ số thập phân",
} as const satisfies Record<CreateNominationRefusal | NominationCommandRefusal | "TOO_FINE", string>;
