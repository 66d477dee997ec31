import type { FormDefinition, FormRow } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story } from "./story";

const EXTRA = "BO_SUNG";

const count = (code: string, label: string, unit: string): FormRow => ({
  code,
  label,
  section: EXTRA,
  isPart: true,
  kind: "ENTRY",
  unit,
  number: "INTEGER",
  time: "SUM",
  isRequired: true,
});

/** The 34 lines with mobile trials, and with what of each number happened in the localities of the campaign. */
const PUBLISHED: FormDefinition = {
  ...STANDARD_FORM,
  sections: [...STANDARD_FORM.sections, { code: EXTRA, label: "Chỉ tiêu bổ sung" }],
  rows: [
    ...STANDARD_FORM.rows,
    { code: "XET_XU", label: "Xét xử lưu động, án điểm", section: EXTRA, isPart: false, kind: "HEAD" },
    count("PHIEN_TOA_LUU_DONG", "Phiên tòa xét xử lưu động", "phiên tòa"),
    count("VU_AN_DIEM", "Vụ án điểm được đưa ra xét xử", "CASE"),
  ],
  rules: [
    ...STANDARD_FORM.rules,
    {
      code: "QT_AN_DIEM",
      label: "Số vụ án điểm lớn hơn tổng số vụ phạm pháp hình sự",
      effect: "HARD",
      test: {
        kind: "HOLDS",
        condition: {
          op: "AT_MOST",
          left: { op: "CELL", row: "VU_AN_DIEM", column: null },
          right: { op: "CELL", row: "CRM_TOTAL", column: null },
        },
      },
    },
  ],
};

/** The next version, which is being worked on: a column beside the period's own number. */
const DRAFT: FormDefinition = {
  ...PUBLISHED,
  columns: [...PUBLISHED.columns, { code: "TRONG_DO_BAN_DEM", label: "Trong đó: ban đêm", unit: null, kind: "ENTRY", isRequired: false }],
};

export const formVersionId = (story: Story, no: 1 | 2) => stableId(`form-version:${story.key}:${no}`);

/** A form of the province: one version that is published, and the next as a draft. */
export function buildForms(story: Story): { readonly report_forms: readonly Row[]; readonly form_versions: readonly Row[] } {
  const formId = stableId(`form:${story.key}`);
  const common = { province_id: story.provinceId, form_id: formId, version: 1 };
  return {
    report_forms: [{ id: formId, province_id: story.provinceId, title: "Báo cáo chuyển hóa, có chỉ tiêu bổ sung" }],
    form_versions: [
      {
        ...common,
        id: formVersionId(story, 1),
        no: 1,
        status: "PUBLISHED",
        definition: PUBLISHED,
        basis: "Bổ sung chỉ tiêu về xét xử lưu động, án điểm (minh họa)",
        published_at: `${story.today}T08:00:00+07:00`,
      },
      {
        ...common,
        id: formVersionId(story, 2),
        no: 2,
        status: "DRAFT",
        definition: DRAFT,
        basis: "",
        published_at: null,
      },
    ],
  };
}
