import type { CreateLocalPlanRefusal, ReturnPlanRefusal } from "@/lib/domain/campaign-refusal";
import type { CommitteeDeviation, SaveCommitteeRefusal } from "@/lib/domain/committee";
import type { CommitteePost } from "@/lib/domain/paper";
import type { PlanTier } from "@/lib/domain/plan";

export const committeePostText = {
  PARTY_LEADER: "Lãnh đạo trực tiếp, toàn diện",
  HEAD: "Trưởng ban",
  STANDING_DEPUTY: "Phó Trưởng ban Thường trực",
  DEPUTY: "Phó Trưởng ban",
  MEMBER: "Thành viên",
} as const satisfies Record<CommitteePost, string>;

/** Where a committee is not as the plan asks; told, not refused. */
export const committeeDeviationText = {
  NO_PARTY_LEADER: "Chưa phân công Bí thư Đảng ủy lãnh đạo trực tiếp, toàn diện",
  LEADER_NOT_PARTY_SECRETARY: "Người lãnh đạo trực tiếp, toàn diện không phải Bí thư Đảng ủy",
  NO_HEAD: "Chưa có Trưởng ban",
  SEVERAL_HEADS: "Có nhiều hơn một Trưởng ban",
  HEAD_NOT_CHAIR: "Trưởng ban không phải Chủ tịch UBND cấp xã",
  NO_STANDING_DEPUTY: "Chưa có Phó Trưởng ban Thường trực",
  DEPUTY_NOT_POLICE_HEAD: "Phó Trưởng ban Thường trực không phải Trưởng Công an",
  NO_MEMBERS: "Chưa có trưởng các ban, ngành, đoàn thể là thành viên",
} as const satisfies Record<CommitteeDeviation, string>;

export const receiverText = {
  PROVINCE: "cấp tỉnh",
  DISTRICT: "cấp huyện",
  COMMUNE: "cấp xã",
} as const satisfies Record<PlanTier, string>;

/** Plans below the province's, and the strengthened committees of communes. */
export const viLocalPlan = {
  overview: {
    title: "Kế hoạch và Ban Chỉ đạo cấp xã",
    caption: "Địa bàn được chọn: kế hoạch của xã và việc kiện toàn Ban Chỉ đạo",
    count: (planned: number, total: number) => `${planned}/${total} địa bàn đã ban hành kế hoạch`,
    unit: "Địa bàn",
    plan: "Kế hoạch",
    committee: "Kiện toàn Ban Chỉ đạo",
    noPlan: "Chưa có kế hoạch",
    draft: "Đang soạn",
    issued: "Đã ban hành, chờ tiếp nhận",
    accepted: "Đã tiếp nhận",
    returned: "Bị trả lại",
    noCommittee: "Chưa ghi",
    sound: "Đúng quy định của kế hoạch",
    deviations: (count: number) => `${count} điểm khác quy định`,
    of: (unit: string) => `Ban Chỉ đạo ${unit}`,
  },

  creating: {
    title: "Lập kế hoạch cấp dưới",
    lead: (paper: string) => `Thực hiện Kế hoạch ${paper}`,
    action: (unit: string) => `Lập kế hoạch của ${unit}`,
    open: "Lập kế hoạch của địa phương",
    subject: (unit: string, year: number) =>
      `Thực hiện công tác chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội năm ${year} tại ${unit}`,
    basis: (paper: string, issuer: string, subject: string) =>
      `Kế hoạch ${paper} của ${issuer} ${subject.charAt(0).toLocaleLowerCase("vi")}${subject.slice(1)}`,
    stored: (unit: string) => `Lưu: Văn thư, Công an ${unit}`,
    noneTitle: "Không còn đơn vị nào cần lập kế hoạch",
    none: "Mỗi đơn vị một kế hoạch trong đợt; chỉ địa bàn có trong danh sách của đợt.",
  },

  issuing: {
    lead: "Người đứng đầu đã ký; ghi số, ngày do văn thư của đơn vị cấp.",
    who: (tier: PlanTier) => `Ban Chỉ đạo 138 ${receiverText[tier]} thấy kế hoạch này để tiếp nhận hoặc trả lại.`,
  },

  review: {
    title: "Tiếp nhận hoặc trả lại kế hoạch",
    open: "Tiếp nhận, trả lại",
    waits: (tier: PlanTier) => `Chờ Ban Chỉ đạo 138 ${receiverText[tier]} tiếp nhận.`,
    accept: "Tiếp nhận kế hoạch",
    acceptTitle: "Tiếp nhận",
    acceptHint: "Ghi là đã tiếp nhận; đơn vị thấy ngay.",
    returnTitle: "Trả lại",
    reason: "Lý do trả lại",
    reasonHint: "Nêu phần cần sửa; đơn vị lập kế hoạch khác thay thế",
    return: "Trả lại kế hoạch",
    revise: "Lập lại kế hoạch",
  },

  committee: {
    title: (unit: string) => `Kiện toàn Ban Chỉ đạo ${unit}`,
    lead: "Bí thư Đảng ủy lãnh đạo; Chủ tịch UBND làm Trưởng ban; Trưởng Công an làm Phó Trưởng ban Thường trực; trưởng các ban, ngành, đoàn thể là thành viên.",
    none: "Chưa ghi quyết định kiện toàn.",
    number: "Số, ký hiệu quyết định",
    numberHint: "Ví dụ: 15/QĐ-UBND",
    date: "Ngày quyết định",
    issuer: "Cơ quan ban hành",
    members: "Thành phần",
    post: "Nhiệm vụ",
    office: "Chức vụ",
    officeHint: "Ghi chức vụ, không ghi họ tên",
    member: (number: number) => `Thành viên ${number}`,
    remove: (number: number) => `Bỏ thành viên ${number}`,
    removeShort: "Bỏ",
    add: "Thêm thành viên",
    save: "Lưu Ban Chỉ đạo",
    differs: "Khác quy định của kế hoạch",
    sound: "Thành phần đúng quy định của kế hoạch.",
    defaults: (kind: string) => ({
      PARTY_LEADER: `Bí thư Đảng ủy ${kind}`,
      HEAD: `Chủ tịch UBND ${kind}`,
      STANDING_DEPUTY: `Trưởng Công an ${kind}`,
      MEMBER: `Chủ tịch Ủy ban MTTQ Việt Nam ${kind}`,
    }),
    issuerOf: (kind: string, name: string) => `Ủy ban nhân dân ${kind} ${name}`,
  },

  refusal: {
    NOT_FOUND: "Không tìm thấy nội dung này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Không tìm thấy nội dung này trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Việc này thuộc vai trò khác.",
    WRONG_STATUS: "Trạng thái hiện tại không cho phép việc này.",
    UNDER_SIGNATURE: "Kế hoạch đang trình ký, không sửa được cho đến khi được trả lại.",
    ISSUED_ALREADY: "Kế hoạch đã ban hành.",
    NOT_ISSUED: "Kế hoạch chưa ban hành.",
    ACCEPTED_ALREADY: "Kế hoạch đã được tiếp nhận.",
    STALE: "Nội dung vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    PERSONAL_DATA: "Có vẻ chứa họ tên, số điện thoại hoặc số giấy tờ của cá nhân. Viết lại, không nêu người cụ thể",
    DECIDED_IN_FUTURE: "Ngày quyết định không được sau ngày làm việc hiện tại",
    PARENT_NOT_ISSUED: "Kế hoạch của tỉnh chưa ban hành hoặc đã kết thúc.",
    UNIT_NOT_LISTED: "Đơn vị không có trong danh sách địa bàn của đợt.",
    DUPLICATE_PLAN: "Đơn vị đã có kế hoạch trong đợt này.",
    NO_COMMITTEE: "Chưa có Ban Chỉ đạo của đơn vị trên hệ thống.",
  } satisfies Record<CreateLocalPlanRefusal | ReturnPlanRefusal | SaveCommitteeRefusal, string>,
} as const;
