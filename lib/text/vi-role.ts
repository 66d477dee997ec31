import type { Capacity, Role } from "@/lib/domain/access";

/** Roles, and the capacities in which somebody signs. */
export const viRole = {
  role: {
    PROVINCE_CHAIR: "Lãnh đạo Ban Chỉ đạo 138 tỉnh",
    PROVINCE_SECRETARY: "Cán bộ Cơ quan Thường trực",
    PROFESSIONAL_OFFICER: "Cán bộ đơn vị nghiệp vụ",
    CLERK: "Văn thư",
    COUNCIL_CHAIR: "Chủ tịch Hội đồng thẩm định",
    COUNCIL_SECRETARY: "Thư ký Hội đồng thẩm định",
    COUNCIL_MEMBER: "Ủy viên Hội đồng thẩm định",
    DISTRICT_OFFICER: "Cán bộ đầu mối cấp huyện",
    DISTRICT_HEAD: "Lãnh đạo Ban Chỉ đạo 138 cấp huyện",
    COMMUNE_HEAD: "Lãnh đạo Ban Chỉ đạo 138 cấp xã",
    COMMUNE_PARTY_SECRETARY: "Bí thư cấp ủy cấp xã",
    COMMUNE_POLICE: "Công an cấp xã",
    DEPARTMENT_OFFICER: "Cán bộ đầu mối sở, ngành",
    CENTRAL_VIEWER: "Theo dõi của Trung ương",
    AUDITOR: "Kiểm tra, giám sát",
    SYSTEM_ADMIN: "Quản trị hệ thống",
  } satisfies Record<Role, string>,

  /** In words; `capacityMark` is what stands before the post on paper. */
  capacity: {
    NONE: "Trực tiếp",
    KT: "Ký thay (KT.)",
    Q: "Quyền (Q.)",
    TL: "Thừa lệnh (TL.)",
    TUQ: "Thừa ủy quyền (TUQ.)",
    TM: "Thay mặt (TM.)",
  } satisfies Record<Capacity, string>,

  capacityMark: { NONE: "", KT: "KT.", Q: "Q.", TL: "TL.", TUQ: "TUQ.", TM: "TM." } satisfies Record<Capacity, string>,
} as const;
