-- CreateEnum
CREATE TYPE "day_kind" AS ENUM ('HOLIDAY', 'WORKDAY');

-- CreateEnum
CREATE TYPE "nomination_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'SELECTED', 'NOT_SELECTED');

-- CreateEnum
CREATE TYPE "council_opinion" AS ENUM ('SELECT', 'DECLINE');

-- CreateEnum
CREATE TYPE "dossier_item_kind" AS ENUM ('LETTER', 'SITUATION_REPORT', 'SCORE_SHEET', 'FIGURES', 'MINUTES', 'OTHER');

-- CreateEnum
CREATE TYPE "paper_kind" AS ENUM ('PERIOD', 'ANNUAL', 'REVIEW', 'AMENDING', 'DISTRICT', 'COMMUNE', 'SELECTION', 'SUPPLEMENTARY', 'RESULT', 'FOLLOW_UP', 'REMOVAL');

-- CreateEnum
CREATE TYPE "paper_family" AS ENUM ('PLAN', 'DECISION');

-- CreateEnum
CREATE TYPE "decision_effect" AS ENUM ('SELECT', 'FOLLOW', 'CARRY_OVER', 'REMOVE');

-- CreateEnum
CREATE TYPE "duty_status" AS ENUM ('OPEN', 'DONE');

-- CreateEnum
CREATE TYPE "step_kind" AS ENUM ('PREPARE', 'REVIEW', 'OFFICE', 'SIGN', 'NUMBER');

-- CreateEnum
CREATE TYPE "step_status" AS ENUM ('WAITING', 'DONE', 'RETURNED');

-- CreateEnum
CREATE TYPE "register_mode" AS ENUM ('INTERNAL', 'EXTERNAL');

-- CreateEnum
CREATE TYPE "register_entry_status" AS ENUM ('RESERVED', 'ISSUED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "dispatch_channel" AS ENUM ('PRODUCT', 'PAPER', 'MAIL', 'DOCUMENT_AXIS', 'HAND');

-- CreateEnum
CREATE TYPE "committee_post" AS ENUM ('PARTY_LEADER', 'HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER');

-- DropForeignKey
ALTER TABLE "plans" DROP CONSTRAINT "plans_campaign_id_fkey";

-- DropForeignKey
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_campaign_id_fkey";

-- DropForeignKey
ALTER TABLE "designated_localities" DROP CONSTRAINT "designated_localities_decision_id_fkey";

-- DropForeignKey
ALTER TABLE "assessments" DROP CONSTRAINT "assessments_decision_id_fkey";

-- CreateTable
CREATE TABLE "calendar_days" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" "day_kind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "calendar_days_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nominations" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "nominator_id" UUID NOT NULL,
    "status" "nomination_status" NOT NULL DEFAULT 'DRAFT',
    "types" "hotspot_type"[],
    "flags" "locality_flag"[],
    "situation" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "criteria_version_id" UUID NOT NULL,
    "drug_inputs" JSONB,
    "drug_class" INTEGER,
    "score" DECIMAL(6,2),
    "prepared_by_id" UUID,
    "submitted_by_id" UUID,
    "submitted_on" DATE,
    "return_reason" TEXT,
    "unit_agrees" BOOLEAN,
    "unit_opinion" TEXT,
    "unit_opinion_on" DATE,
    "council_opinion" "council_opinion",
    "council_score" DECIMAL(6,2),
    "council_reason" TEXT,
    "appraised_by_id" UUID,
    "appraised_on" DATE,
    "decision_id" UUID,
    "outcome_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nominations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination_scores" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "computed" JSONB NOT NULL,
    "points" DECIMAL(6,2),
    "note" TEXT,

    CONSTRAINT "nomination_scores_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_items" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "kind" "dossier_item_kind" NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "dated_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dossier_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination_submissions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "nomination_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by" TEXT NOT NULL,

    CONSTRAINT "nomination_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "paper_kind" NOT NULL,
    "status" "paper_status" NOT NULL DEFAULT 'DRAFT',
    "issuer_id" UUID,
    "issuer" TEXT NOT NULL,
    "superior" TEXT NOT NULL DEFAULT '',
    "number" INTEGER,
    "notation" TEXT,
    "issued_on" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL DEFAULT '',
    "bases" TEXT[],
    "recipients" TEXT[],
    "content" JSONB NOT NULL DEFAULT '[]',
    "amends_id" UUID,
    "origin_id" UUID,
    "parent_id" UUID,
    "unit_id" UUID,
    "prepared_by_id" UUID,
    "signed_by_id" UUID,
    "return_reason" TEXT,
    "accepted_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_items" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "effect" "decision_effect" NOT NULL,
    "types" "hotspot_type"[],
    "flags" "locality_flag"[],
    "nomination_id" UUID,
    "origin_id" UUID,
    "follow_until" DATE,
    "reason" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "decision_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_duties" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "clause" TEXT NOT NULL,
    "task_group" INTEGER,
    "content" TEXT NOT NULL,
    "body_id" UUID,
    "body_name" TEXT NOT NULL,
    "cooperating" TEXT NOT NULL DEFAULT '',
    "product" TEXT NOT NULL DEFAULT '',
    "due_text" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "unit_ids" UUID[],
    "is_asked" BOOLEAN NOT NULL DEFAULT false,
    "status" "duty_status" NOT NULL DEFAULT 'OPEN',
    "done_on" DATE,
    "done_note" TEXT,
    "done_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_duties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "route_steps" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "family" "paper_family" NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "step_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "route_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_steps" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "step_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "body_id" UUID NOT NULL,
    "status" "step_status" NOT NULL DEFAULT 'WAITING',
    "opinion" TEXT,
    "is_on_paper" BOOLEAN NOT NULL DEFAULT false,
    "signer_title" TEXT,
    "capacity" "capacity" NOT NULL DEFAULT 'NONE',
    "scan_note" TEXT,
    "done_on" DATE,
    "done_by_id" UUID,
    "delegation_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "paper_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegations" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "delegator_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "capacity" "capacity" NOT NULL,
    "kinds" "paper_kind"[],
    "block" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "revoked_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "delegations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_registers" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "notation" TEXT NOT NULL,
    "mode" "register_mode" NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "number_registers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entries" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "register_entry_status" NOT NULL,
    "dated_on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "paper_id" UUID,
    "reason" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "register_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incoming_papers" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "arrival" INTEGER NOT NULL,
    "arrived_on" DATE NOT NULL,
    "number" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incoming_papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatches" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "paper_id" UUID NOT NULL,
    "body_id" UUID,
    "recipient" TEXT NOT NULL,
    "channel" "dispatch_channel" NOT NULL,
    "sent_on" DATE,
    "sent_by" TEXT,
    "note" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "read_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dispatches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commune_committees" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "issuer" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "commune_committees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_members" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "post" "committee_post" NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "committee_members_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_days_province_id_day_key" ON "calendar_days"("province_id", "day");

-- CreateIndex
CREATE INDEX "nominations_campaign_id_status_idx" ON "nominations"("campaign_id", "status");

-- CreateIndex
CREATE INDEX "nominations_province_id_idx" ON "nominations"("province_id");

-- CreateIndex
CREATE INDEX "nominations_unit_id_idx" ON "nominations"("unit_id");

-- CreateIndex
CREATE INDEX "nominations_nominator_id_idx" ON "nominations"("nominator_id");

-- CreateIndex
CREATE INDEX "nominations_criteria_version_id_idx" ON "nominations"("criteria_version_id");

-- CreateIndex
CREATE INDEX "nominations_decision_id_idx" ON "nominations"("decision_id");

-- CreateIndex
CREATE INDEX "nomination_scores_province_id_idx" ON "nomination_scores"("province_id");

-- CreateIndex
CREATE INDEX "nomination_scores_criterion_id_idx" ON "nomination_scores"("criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_scores_nomination_id_criterion_id_key" ON "nomination_scores"("nomination_id", "criterion_id");

-- CreateIndex
CREATE INDEX "dossier_items_province_id_idx" ON "dossier_items"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_items_nomination_id_kind_key" ON "dossier_items"("nomination_id", "kind");

-- CreateIndex
CREATE INDEX "nomination_submissions_province_id_idx" ON "nomination_submissions"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "nomination_submissions_nomination_id_no_key" ON "nomination_submissions"("nomination_id", "no");

-- CreateIndex
CREATE INDEX "papers_campaign_id_idx" ON "papers"("campaign_id");

-- CreateIndex
CREATE INDEX "papers_province_id_kind_idx" ON "papers"("province_id", "kind");

-- CreateIndex
CREATE INDEX "papers_issuer_id_idx" ON "papers"("issuer_id");

-- CreateIndex
CREATE INDEX "papers_unit_id_idx" ON "papers"("unit_id");

-- CreateIndex
CREATE INDEX "papers_amends_id_idx" ON "papers"("amends_id");

-- CreateIndex
CREATE INDEX "papers_origin_id_idx" ON "papers"("origin_id");

-- CreateIndex
CREATE INDEX "papers_parent_id_idx" ON "papers"("parent_id");

-- CreateIndex
CREATE INDEX "decision_items_province_id_idx" ON "decision_items"("province_id");

-- CreateIndex
CREATE INDEX "decision_items_unit_id_idx" ON "decision_items"("unit_id");

-- CreateIndex
CREATE INDEX "decision_items_nomination_id_idx" ON "decision_items"("nomination_id");

-- CreateIndex
CREATE INDEX "decision_items_origin_id_idx" ON "decision_items"("origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_items_paper_id_unit_id_effect_key" ON "decision_items"("paper_id", "unit_id", "effect");

-- CreateIndex
CREATE INDEX "plan_duties_paper_id_position_idx" ON "plan_duties"("paper_id", "position");

-- CreateIndex
CREATE INDEX "plan_duties_province_id_idx" ON "plan_duties"("province_id");

-- CreateIndex
CREATE INDEX "plan_duties_body_id_status_idx" ON "plan_duties"("body_id", "status");

-- CreateIndex
CREATE INDEX "route_steps_body_id_idx" ON "route_steps"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "route_steps_province_id_family_position_key" ON "route_steps"("province_id", "family", "position");

-- CreateIndex
CREATE INDEX "paper_steps_province_id_idx" ON "paper_steps"("province_id");

-- CreateIndex
CREATE INDEX "paper_steps_body_id_status_idx" ON "paper_steps"("body_id", "status");

-- CreateIndex
CREATE INDEX "paper_steps_delegation_id_idx" ON "paper_steps"("delegation_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_steps_paper_id_round_position_key" ON "paper_steps"("paper_id", "round", "position");

-- CreateIndex
CREATE INDEX "delegations_province_id_idx" ON "delegations"("province_id");

-- CreateIndex
CREATE INDEX "delegations_delegator_id_idx" ON "delegations"("delegator_id");

-- CreateIndex
CREATE INDEX "delegations_delegate_id_idx" ON "delegations"("delegate_id");

-- CreateIndex
CREATE INDEX "number_registers_province_id_idx" ON "number_registers"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "number_registers_body_id_year_notation_key" ON "number_registers"("body_id", "year", "notation");

-- CreateIndex
CREATE INDEX "register_entries_province_id_idx" ON "register_entries"("province_id");

-- CreateIndex
CREATE INDEX "register_entries_paper_id_idx" ON "register_entries"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "register_entries_register_id_number_key" ON "register_entries"("register_id", "number");

-- CreateIndex
CREATE INDEX "incoming_papers_province_id_idx" ON "incoming_papers"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "incoming_papers_body_id_year_arrival_key" ON "incoming_papers"("body_id", "year", "arrival");

-- CreateIndex
CREATE INDEX "dispatches_province_id_idx" ON "dispatches"("province_id");

-- CreateIndex
CREATE INDEX "dispatches_body_id_idx" ON "dispatches"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatches_paper_id_recipient_key" ON "dispatches"("paper_id", "recipient");

-- CreateIndex
CREATE INDEX "commune_committees_province_id_idx" ON "commune_committees"("province_id");

-- CreateIndex
CREATE INDEX "commune_committees_unit_id_idx" ON "commune_committees"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "commune_committees_campaign_id_unit_id_key" ON "commune_committees"("campaign_id", "unit_id");

-- CreateIndex
CREATE INDEX "committee_members_province_id_idx" ON "committee_members"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_members_committee_id_position_key" ON "committee_members"("committee_id", "position");

-- What was recorded of plans and decisions is carried over: both are papers, under the ids they had.
INSERT INTO papers (id, province_id, campaign_id, kind, status, number, notation, issued_on, issuer, subject, signer_title, bases, recipients, version)
SELECT id, province_id, campaign_id, kind::text::paper_kind, status, number, notation, issued_on, issuer, subject, signer_title, bases, recipients, version FROM plans;
INSERT INTO papers (id, province_id, campaign_id, kind, status, number, notation, issued_on, issuer, subject)
SELECT id, province_id, campaign_id, kind::text::paper_kind, 'ISSUED', number, notation, issued_on, issuer, subject FROM decisions;

-- DropTable
DROP TABLE "plans";

-- DropTable
DROP TABLE "decisions";

-- DropEnum
DROP TYPE "plan_kind";

-- DropEnum
DROP TYPE "decision_kind";

-- AddForeignKey
ALTER TABLE "designated_localities" ADD CONSTRAINT "designated_localities_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_nominator_id_fkey" FOREIGN KEY ("nominator_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_criteria_version_id_fkey" FOREIGN KEY ("criteria_version_id") REFERENCES "criteria_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_scores" ADD CONSTRAINT "nomination_scores_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_scores" ADD CONSTRAINT "nomination_scores_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criteria"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_items" ADD CONSTRAINT "dossier_items_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomination_submissions" ADD CONSTRAINT "nomination_submissions_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_amends_id_fkey" FOREIGN KEY ("amends_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nominations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_items" ADD CONSTRAINT "decision_items_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "designated_localities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duties" ADD CONSTRAINT "plan_duties_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_duties" ADD CONSTRAINT "plan_duties_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "route_steps" ADD CONSTRAINT "route_steps_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_steps" ADD CONSTRAINT "paper_steps_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_steps" ADD CONSTRAINT "paper_steps_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_steps" ADD CONSTRAINT "paper_steps_delegation_id_fkey" FOREIGN KEY ("delegation_id") REFERENCES "delegations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegator_id_fkey" FOREIGN KEY ("delegator_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_delegate_id_fkey" FOREIGN KEY ("delegate_id") REFERENCES "assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_registers" ADD CONSTRAINT "number_registers_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "number_registers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incoming_papers" ADD CONSTRAINT "incoming_papers_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_committees" ADD CONSTRAINT "commune_committees_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune_committees" ADD CONSTRAINT "commune_committees_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_members" ADD CONSTRAINT "committee_members_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "commune_committees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
