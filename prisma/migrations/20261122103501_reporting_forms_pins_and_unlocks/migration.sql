-- CreateEnum
CREATE TYPE "form_status" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "pin_kind" AS ENUM ('COMMENT', 'REQUEST');

-- CreateEnum
CREATE TYPE "pin_place" AS ENUM ('CELL', 'PART', 'REPORT');

-- CreateEnum
CREATE TYPE "pin_status" AS ENUM ('DRAFT', 'OPEN', 'FIXED', 'EXPLAINED', 'CLOSED');

-- CreateEnum
CREATE TYPE "pin_note_kind" AS ENUM ('REMARK', 'FIXED', 'EXPLAINED', 'REOPENED');

-- CreateEnum
CREATE TYPE "unlock_ending" AS ENUM ('SENT', 'RELOCKED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "period_kind" ADD VALUE 'QUARTER';
ALTER TYPE "period_kind" ADD VALUE 'MONTH';

-- DropIndex
DROP INDEX "report_cells_version_id_unit_id_component_key";

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "percent_base" INTEGER NOT NULL DEFAULT 10;

-- AlterTable
ALTER TABLE "reporting_periods" ADD COLUMN     "addressee_ids" UUID[],
ADD COLUMN     "content" TEXT,
ADD COLUMN     "due_rules" JSONB,
ADD COLUMN     "form_version_id" UUID,
ADD COLUMN     "regime_id" UUID,
ADD COLUMN     "requester_id" UUID;

-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "redo_due_on" DATE;

-- AlterTable
ALTER TABLE "report_versions" ADD COLUMN     "replace_reason" TEXT,
ADD COLUMN     "replaces_no" INTEGER;

-- AlterTable
ALTER TABLE "report_parts" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "edited_by" TEXT;

-- AlterTable
ALTER TABLE "report_cells" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "edited_by" TEXT,
ADD COLUMN     "form_column" TEXT NOT NULL DEFAULT 'NOW';

-- CreateTable
CREATE TABLE "report_forms" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "report_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_versions" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "no" INTEGER NOT NULL,
    "status" "form_status" NOT NULL DEFAULT 'DRAFT',
    "definition" JSONB NOT NULL,
    "basis" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "form_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_regimes" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "period_kind" NOT NULL,
    "content" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "cut_off" JSONB,
    "due_rules" JSONB NOT NULL,
    "tiers" "body_tier"[],
    "form_id" UUID,
    "is_retired" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_regimes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_pins" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" "pin_kind" NOT NULL,
    "place" "pin_place" NOT NULL,
    "status" "pin_status" NOT NULL DEFAULT 'OPEN',
    "version_no" INTEGER NOT NULL,
    "unit_id" UUID,
    "component" TEXT,
    "form_column" TEXT,
    "part_code" TEXT,
    "quote" TEXT,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "author_label" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pin_notes" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "pin_id" UUID NOT NULL,
    "kind" "pin_note_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,
    "author_label" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pin_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_unlocks" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_no" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "hours" INTEGER NOT NULL,
    "from_status" "report_status" NOT NULL,
    "unlocked_at" TIMESTAMPTZ(3) NOT NULL,
    "relock_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ending" "unlock_ending",
    "author_id" UUID NOT NULL,
    "author_label" TEXT NOT NULL,

    CONSTRAINT "report_unlocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_corrections" (
    "id" UUID NOT NULL,
    "province_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_no" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "wrong" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_label" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_forms_province_id_title_key" ON "report_forms"("province_id", "title");

-- CreateIndex
CREATE INDEX "form_versions_province_id_idx" ON "form_versions"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_versions_form_id_no_key" ON "form_versions"("form_id", "no");

-- CreateIndex
CREATE INDEX "reporting_regimes_form_id_idx" ON "reporting_regimes"("form_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_regimes_province_id_title_key" ON "reporting_regimes"("province_id", "title");

-- CreateIndex
CREATE INDEX "report_pins_report_id_status_idx" ON "report_pins"("report_id", "status");

-- CreateIndex
CREATE INDEX "report_pins_province_id_idx" ON "report_pins"("province_id");

-- CreateIndex
CREATE INDEX "report_pins_unit_id_idx" ON "report_pins"("unit_id");

-- CreateIndex
CREATE INDEX "pin_notes_pin_id_idx" ON "pin_notes"("pin_id");

-- CreateIndex
CREATE INDEX "pin_notes_province_id_idx" ON "pin_notes"("province_id");

-- CreateIndex
CREATE INDEX "report_unlocks_report_id_idx" ON "report_unlocks"("report_id");

-- CreateIndex
CREATE INDEX "report_unlocks_province_id_idx" ON "report_unlocks"("province_id");

-- CreateIndex
CREATE INDEX "report_corrections_report_id_idx" ON "report_corrections"("report_id");

-- CreateIndex
CREATE INDEX "report_corrections_province_id_idx" ON "report_corrections"("province_id");

-- CreateIndex
CREATE INDEX "reporting_periods_regime_id_idx" ON "reporting_periods"("regime_id");

-- CreateIndex
CREATE INDEX "reporting_periods_form_version_id_idx" ON "reporting_periods"("form_version_id");

-- CreateIndex
CREATE INDEX "reporting_periods_requester_id_idx" ON "reporting_periods"("requester_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_cells_version_id_unit_id_component_form_column_key" ON "report_cells"("version_id", "unit_id", "component", "form_column");

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "reporting_regimes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_versions" ADD CONSTRAINT "form_versions_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "report_forms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_regimes" ADD CONSTRAINT "reporting_regimes_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "report_forms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_pins" ADD CONSTRAINT "report_pins_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_pins" ADD CONSTRAINT "report_pins_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pin_notes" ADD CONSTRAINT "pin_notes_pin_id_fkey" FOREIGN KEY ("pin_id") REFERENCES "report_pins"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_unlocks" ADD CONSTRAINT "report_unlocks_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_corrections" ADD CONSTRAINT "report_corrections_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
