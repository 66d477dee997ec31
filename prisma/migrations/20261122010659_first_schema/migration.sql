-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('PROVINCE_COMMITTEE', 'STANDING_AGENCY', 'PROFESSIONAL_UNIT', 'CLERK_OFFICE', 'APPRAISAL_COUNCIL', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE', 'COMMUNE_POLICE', 'DEPARTMENT', 'CENTRAL_COMMITTEE', 'AUDIT', 'INSTALLATION');

-- CreateEnum
CREATE TYPE "campaign_status" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "listing" AS ENUM ('SELECTED', 'FOLLOWED');

-- CreateEnum
CREATE TYPE "hotspot_type" AS ENUM ('TYPE_1_SOCIAL_ORDER', 'TYPE_2_ECONOMIC', 'TYPE_3_ENVIRONMENT', 'TYPE_4_DRUGS');

-- CreateEnum
CREATE TYPE "locality_flag" AS ENUM ('BORDER', 'MINISTRY_LIST', 'NEW_RURAL', 'CARRIED_OVER', 'DIFFICULT');

-- CreateEnum
CREATE TYPE "locality_state" AS ENUM ('IN_TRANSFORMATION', 'UNDER_APPRAISAL', 'ACHIEVED', 'NOT_ACHIEVED', 'MONITORED', 'SUSTAINED', 'RELAPSED', 'REMOVED', 'CARRIED_OVER');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('PERIOD', 'ANNUAL', 'REVIEW');

-- CreateEnum
CREATE TYPE "paper_status" AS ENUM ('DRAFT', 'AWAITING_SIGNATURE', 'ISSUED', 'CLOSED');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('SELECTION', 'RESULT', 'FOLLOW_UP', 'REMOVAL');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('SIX_MONTH', 'YEAR', 'AD_HOC');

-- CreateEnum
CREATE TYPE "criteria_kind" AS ENUM ('SELECTION', 'ASSESSMENT', 'MONITORING');

-- CreateEnum
CREATE TYPE "criteria_status" AS ENUM ('DRAFT', 'IN_FORCE', 'REPLACED');

-- CreateEnum
CREATE TYPE "assessment_status" AS ENUM ('DRAFT', 'SELF_SCORED', 'APPRAISED', 'DECIDED');

-- CreateEnum
CREATE TYPE "assessment_result" AS ENUM ('PASSED', 'FAILED');

-- CreateEnum
CREATE TYPE "figure_state" AS ENUM ('VALUE', 'NIL', 'UNKNOWN', 'BLANK');

-- CreateEnum
CREATE TYPE "figure_source" AS ENUM ('COMMUNE', 'PROFESSIONAL', 'ADJUSTMENT');

-- CreateEnum
CREATE TYPE "installation_kind" AS ENUM ('PRODUCTION', 'PRACTICE', 'DEMO');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('PROVINCE_CHAIR', 'PROVINCE_SECRETARY', 'PROFESSIONAL_OFFICER', 'CLERK', 'COUNCIL_CHAIR', 'COUNCIL_SECRETARY', 'COUNCIL_MEMBER', 'DISTRICT_OFFICER', 'DISTRICT_HEAD', 'COMMUNE_HEAD', 'COMMUNE_PARTY_SECRETARY', 'COMMUNE_POLICE', 'DEPARTMENT_OFFICER', 'CENTRAL_VIEWER', 'AUDITOR', 'SYSTEM_ADMIN');

-- CreateEnum
CREATE TYPE "capacity" AS ENUM ('NONE', 'KT', 'Q', 'TL', 'TUQ', 'TM');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('NOT_STARTED', 'DRAFT', 'AWAITING_SIGNATURE', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED');

-- CreateEnum
CREATE TYPE "body_tier" AS ENUM ('COMMUNE', 'DISTRICT', 'PROVINCE', 'DEPARTMENT');

-- CreateEnum
CREATE TYPE "cell_source_kind" AS ENUM ('FIGURE', 'REPORT_CELL', 'UPDATE', 'TYPED');

-- CreateEnum
CREATE TYPE "unit_level" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "succession_part" AS ENUM ('FULL', 'PARTIAL');

-- CreateTable
CREATE TABLE "bodies" (
    "id" UUID NOT NULL,
    "province_id" UUID,
    "kind" "body_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT,
    "parent_id" UUID,
    "valid_from" DATE,
    "valid_to" DATE,
    "is_asked" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_units" (
    "id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,

    CONSTRAINT "body_units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_successions" (
    "id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "basis" TEXT NOT NULL,

    CONSTRAINT "body_successions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "campaign_status" NOT NULL DEFAULT 'DRAFT',
    "work_from" DATE NOT NULL,
    "work_to" DATE NOT NULL,
    "figures_from" DATE NOT NULL,
    "figures_to" DATE NOT NULL,
    "month_start_day" INTEGER NOT NULL,
    "achieved_target" DECIMAL(5,2) NOT NULL,
    "sustained_target" DECIMAL(5,2) NOT NULL,
    "follow_up_months" INTEGER NOT NULL,
    "follow_up_verdict_on" DATE,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "plan_kind" NOT NULL,
    "status" "paper_status" NOT NULL DEFAULT 'DRAFT',
    "number" INTEGER,
    "notation" TEXT,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL DEFAULT '',
    "bases" TEXT[],
    "recipients" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "decision_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "notation" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_groups" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "task_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "designated_localities" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "listing" "listing" NOT NULL,
    "types" "hotspot_type"[],
    "flags" "locality_flag"[],
    "state" "locality_state" NOT NULL,
    "origin_id" UUID,
    "decision_id" UUID,
    "follow_until" DATE,
    "reason" TEXT,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "designated_localities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_periods" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "period_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "figures_from" DATE NOT NULL,
    "figures_to" DATE NOT NULL,
    "opens_on" DATE NOT NULL,
    "due_commune" DATE NOT NULL,
    "due_district" DATE,
    "due_province" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_sets" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "kind" "criteria_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "is_sample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "criteria_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_versions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "status" "criteria_status" NOT NULL DEFAULT 'DRAFT',
    "year" INTEGER NOT NULL,
    "pass_mark" DECIMAL(6,2) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criteria_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "weight" DECIMAL(6,2) NOT NULL,
    "is_mandatory" BOOLEAN NOT NULL DEFAULT false,
    "types" "hotspot_type"[],
    "rule" JSONB NOT NULL,

    CONSTRAINT "criteria_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "locality_id" UUID NOT NULL,
    "criteria_version_id" UUID NOT NULL,
    "status" "assessment_status" NOT NULL DEFAULT 'DRAFT',
    "figures_from" DATE NOT NULL,
    "figures_to" DATE NOT NULL,
    "self_total" DECIMAL(6,2),
    "council_total" DECIMAL(6,2),
    "proposed" "assessment_result",
    "result" "assessment_result",
    "reason" TEXT,
    "decision_id" UUID,
    "self_scored_by_id" UUID,
    "appraised_by_id" UUID,
    "decided_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criterion_scores" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "computed" JSONB NOT NULL,
    "self_points" DECIMAL(6,2),
    "self_passed" BOOLEAN,
    "self_note" TEXT,
    "council_points" DECIMAL(6,2),
    "council_passed" BOOLEAN,
    "council_note" TEXT,

    CONSTRAINT "criterion_scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL,
    "province_id" UUID,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT,
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "user_id" UUID,
    "assignment_id" UUID,
    "body_id" UUID,
    "role" "role",
    "capacity" "capacity" NOT NULL DEFAULT 'NONE',
    "actor_name" TEXT NOT NULL,
    "actor_title" TEXT NOT NULL,
    "actor_body" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "business_date" DATE NOT NULL,
    "key" UUID,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_heads" (
    "chain" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_heads_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure_revisions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "component" TEXT NOT NULL,
    "source" "figure_source" NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" "figure_state" NOT NULL,
    "value" DECIMAL(18,3),
    "explanation" TEXT,
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "actor_label" TEXT NOT NULL,
    "is_entered_for" BOOLEAN NOT NULL DEFAULT false,
    "caller" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "business_date" DATE NOT NULL,

    CONSTRAINT "figure_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_updates" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "task_group" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "is_nothing_new" BOOLEAN NOT NULL DEFAULT false,
    "happened_on" DATE NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '[]',
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "actor_label" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_for" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "progress_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" "installation_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province_clocks" (
    "province_id" UUID NOT NULL,
    "offset_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "province_clocks_pkey" PRIMARY KEY ("province_id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "title" TEXT NOT NULL,
    "capacity" "capacity" NOT NULL DEFAULT 'NONE',
    "ground" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assignment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "receiver_id" UUID NOT NULL,
    "tier" "body_tier" NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'NOT_STARTED',
    "due_on" DATE NOT NULL,
    "current_no" INTEGER NOT NULL DEFAULT 0,
    "prepared_by_id" UUID,
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "first_sent_on" DATE,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "late_reason" TEXT,
    "return_reason" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "is_entered_for" BOOLEAN NOT NULL DEFAULT false,
    "caller" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_versions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "sent_on" DATE,
    "paper_number" TEXT,
    "paper_signed_on" DATE,
    "paper_signer" TEXT,
    "paper_capacity" "capacity",

    CONSTRAINT "report_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_parts" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_done" BOOLEAN NOT NULL DEFAULT false,
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_parts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_cells" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "component" TEXT NOT NULL,
    "state" "figure_state" NOT NULL,
    "value" DECIMAL(18,3),
    "covered" INTEGER NOT NULL DEFAULT 0,
    "expected" INTEGER NOT NULL DEFAULT 0,
    "prior_state" "figure_state" NOT NULL DEFAULT 'BLANK',
    "prior_value" DECIMAL(18,3),
    "is_typed" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT,
    "row_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_cells_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cell_sources" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "cell_id" UUID NOT NULL,
    "kind" "cell_source_kind" NOT NULL,
    "source_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "cell_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "province_id" UUID NOT NULL,
    "exists_from" DATE,
    "exists_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_versions" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" "unit_level" NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "valid_from" DATE,
    "valid_to" DATE,
    "basis" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_successions" (
    "id" UUID NOT NULL,
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "part" "succession_part" NOT NULL,
    "basis" TEXT NOT NULL,
    "inferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_successions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_facts" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" DECIMAL(18,3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_facts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bodies_province_id_kind_idx" ON "bodies"("province_id", "kind");

-- CreateIndex
CREATE INDEX "bodies_parent_id_idx" ON "bodies"("parent_id");

-- CreateIndex
CREATE INDEX "body_units_body_id_idx" ON "body_units"("body_id");

-- CreateIndex
CREATE INDEX "body_units_unit_id_idx" ON "body_units"("unit_id");

-- CreateIndex
CREATE INDEX "body_successions_successor_id_idx" ON "body_successions"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_successions_predecessor_id_successor_id_key" ON "body_successions"("predecessor_id", "successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaigns_province_id_year_key" ON "campaigns"("province_id", "year");

-- CreateIndex
CREATE INDEX "plans_campaign_id_idx" ON "plans"("campaign_id");

-- CreateIndex
CREATE INDEX "plans_province_id_idx" ON "plans"("province_id");

-- CreateIndex
CREATE INDEX "decisions_campaign_id_idx" ON "decisions"("campaign_id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_province_id_issuer_notation_number_issued_on_key" ON "decisions"("province_id", "issuer", "notation", "number", "issued_on");

-- CreateIndex
CREATE INDEX "task_groups_province_id_idx" ON "task_groups"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_groups_campaign_id_number_key" ON "task_groups"("campaign_id", "number");

-- CreateIndex
CREATE INDEX "designated_localities_province_id_state_idx" ON "designated_localities"("province_id", "state");

-- CreateIndex
CREATE INDEX "designated_localities_unit_id_idx" ON "designated_localities"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "designated_localities_campaign_id_unit_id_listing_key" ON "designated_localities"("campaign_id", "unit_id", "listing");

-- CreateIndex
CREATE INDEX "reporting_periods_province_id_idx" ON "reporting_periods"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_periods_campaign_id_kind_title_key" ON "reporting_periods"("campaign_id", "kind", "title");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_sets_province_id_kind_title_key" ON "criteria_sets"("province_id", "kind", "title");

-- CreateIndex
CREATE INDEX "criteria_versions_province_id_idx" ON "criteria_versions"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_versions_set_id_no_key" ON "criteria_versions"("set_id", "no");

-- CreateIndex
CREATE INDEX "criteria_province_id_idx" ON "criteria"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_version_id_code_key" ON "criteria"("version_id", "code");

-- CreateIndex
CREATE INDEX "assessments_province_id_status_idx" ON "assessments"("province_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_locality_id_criteria_version_id_key" ON "assessments"("locality_id", "criteria_version_id");

-- CreateIndex
CREATE INDEX "criterion_scores_province_id_idx" ON "criterion_scores"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "criterion_scores_assessment_id_criterion_id_key" ON "criterion_scores"("assessment_id", "criterion_id");

-- CreateIndex
CREATE INDEX "events_subject_type_subject_id_idx" ON "events"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "events_province_id_happened_at_idx" ON "events"("province_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "events_province_id_sequence_key" ON "events"("province_id", "sequence");

-- CreateIndex
CREATE INDEX "notifications_user_id_read_at_idx" ON "notifications"("user_id", "read_at");

-- CreateIndex
CREATE INDEX "notifications_province_id_idx" ON "notifications"("province_id");

-- CreateIndex
CREATE INDEX "figure_revisions_province_id_month_idx" ON "figure_revisions"("province_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "figure_revisions_unit_id_month_component_source_revision_key" ON "figure_revisions"("unit_id", "month", "component", "source", "revision");

-- CreateIndex
CREATE INDEX "progress_updates_unit_id_happened_on_idx" ON "progress_updates"("unit_id", "happened_on");

-- CreateIndex
CREATE INDEX "progress_updates_province_id_happened_on_idx" ON "progress_updates"("province_id", "happened_on");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE INDEX "assignments_user_id_idx" ON "assignments"("user_id");

-- CreateIndex
CREATE INDEX "assignments_body_id_role_idx" ON "assignments"("body_id", "role");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "reports_body_id_status_idx" ON "reports"("body_id", "status");

-- CreateIndex
CREATE INDEX "reports_receiver_id_status_idx" ON "reports"("receiver_id", "status");

-- CreateIndex
CREATE INDEX "reports_province_id_idx" ON "reports"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_period_id_body_id_key" ON "reports"("period_id", "body_id");

-- CreateIndex
CREATE INDEX "report_versions_province_id_idx" ON "report_versions"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_versions_report_id_no_key" ON "report_versions"("report_id", "no");

-- CreateIndex
CREATE INDEX "report_parts_province_id_idx" ON "report_parts"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_parts_version_id_code_key" ON "report_parts"("version_id", "code");

-- CreateIndex
CREATE INDEX "report_cells_province_id_idx" ON "report_cells"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_cells_version_id_unit_id_component_key" ON "report_cells"("version_id", "unit_id", "component");

-- CreateIndex
CREATE INDEX "cell_sources_cell_id_idx" ON "cell_sources"("cell_id");

-- CreateIndex
CREATE INDEX "cell_sources_source_id_idx" ON "cell_sources"("source_id");

-- CreateIndex
CREATE INDEX "cell_sources_province_id_idx" ON "cell_sources"("province_id");

-- CreateIndex
CREATE INDEX "units_province_id_level_idx" ON "units"("province_id", "level");

-- CreateIndex
CREATE INDEX "unit_versions_unit_id_idx" ON "unit_versions"("unit_id");

-- CreateIndex
CREATE INDEX "unit_versions_parent_id_idx" ON "unit_versions"("parent_id");

-- CreateIndex
CREATE INDEX "unit_versions_level_code_idx" ON "unit_versions"("level", "code");

-- CreateIndex
CREATE INDEX "unit_successions_successor_id_idx" ON "unit_successions"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_successions_predecessor_id_successor_id_key" ON "unit_successions"("predecessor_id", "successor_id");

-- CreateIndex
CREATE INDEX "unit_facts_province_id_idx" ON "unit_facts"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_facts_unit_id_year_kind_key" ON "unit_facts"("unit_id", "year", "kind");

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_units" ADD CONSTRAINT "body_units_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_units" ADD CONSTRAINT "body_units_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_successions" ADD CONSTRAINT "body_successions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_groups" ADD CONSTRAINT "task_groups_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designated_localities" ADD CONSTRAINT "designated_localities_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designated_localities" ADD CONSTRAINT "designated_localities_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designated_localities" ADD CONSTRAINT "designated_localities_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "designated_localities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "designated_localities" ADD CONSTRAINT "designated_localities_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_versions" ADD CONSTRAINT "criteria_versions_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "criteria_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "criteria_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_locality_id_fkey" FOREIGN KEY ("locality_id") REFERENCES "designated_localities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_criteria_version_id_fkey" FOREIGN KEY ("criteria_version_id") REFERENCES "criteria_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_scores" ADD CONSTRAINT "criterion_scores_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion_scores" ADD CONSTRAINT "criterion_scores_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criteria"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_revisions" ADD CONSTRAINT "figure_revisions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_receiver_id_fkey" FOREIGN KEY ("receiver_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_versions" ADD CONSTRAINT "report_versions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_parts" ADD CONSTRAINT "report_parts_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cells" ADD CONSTRAINT "report_cells_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cells" ADD CONSTRAINT "report_cells_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cell_sources" ADD CONSTRAINT "cell_sources_cell_id_fkey" FOREIGN KEY ("cell_id") REFERENCES "report_cells"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_versions" ADD CONSTRAINT "unit_versions_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_facts" ADD CONSTRAINT "unit_facts_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
