-- CreateIndex
CREATE INDEX "designated_localities_origin_id_idx" ON "designated_localities"("origin_id");

-- CreateIndex
CREATE INDEX "designated_localities_decision_id_idx" ON "designated_localities"("decision_id");

-- CreateIndex
CREATE INDEX "assessments_criteria_version_id_idx" ON "assessments"("criteria_version_id");

-- CreateIndex
CREATE INDEX "assessments_decision_id_idx" ON "assessments"("decision_id");

-- CreateIndex
CREATE INDEX "criterion_scores_criterion_id_idx" ON "criterion_scores"("criterion_id");

-- CreateIndex
CREATE INDEX "progress_updates_body_id_idx" ON "progress_updates"("body_id");

-- CreateIndex
CREATE INDEX "sessions_assignment_id_idx" ON "sessions"("assignment_id");

-- CreateIndex
CREATE INDEX "report_cells_unit_id_idx" ON "report_cells"("unit_id");
