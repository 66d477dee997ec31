-- Written by hand: what Prisma's schema cannot say of papers, nominations, registers and calendars.

ALTER TABLE papers ADD CONSTRAINT papers_issued_has_number CHECK (status IN ('DRAFT', 'AWAITING_SIGNATURE') OR (number IS NOT NULL AND notation IS NOT NULL AND issued_on IS NOT NULL));
-- A number once issued for an issuer, year and notation is never used again.
CREATE UNIQUE INDEX papers_number_once ON papers (province_id, issuer, notation, number, (extract(year from issued_on))) WHERE number IS NOT NULL;
ALTER TABLE plan_duties ADD CONSTRAINT plan_duties_task_group CHECK (task_group BETWEEN 1 AND 6);
ALTER TABLE plan_duties ADD CONSTRAINT plan_duties_done CHECK ((status = 'DONE') = (done_on IS NOT NULL));
ALTER TABLE delegations ADD CONSTRAINT delegations_span CHECK (valid_from < valid_to);
ALTER TABLE delegations ADD CONSTRAINT delegations_of_two CHECK (delegator_id <> delegate_id AND capacity <> 'NONE');
ALTER TABLE register_entries ADD CONSTRAINT register_entries_number CHECK (number > 0);
ALTER TABLE register_entries ADD CONSTRAINT register_entries_cancelled CHECK (status <> 'CANCELLED' OR reason IS NOT NULL);
ALTER TABLE paper_steps ADD CONSTRAINT paper_steps_done CHECK ((status = 'WAITING') = (done_on IS NULL));
ALTER TABLE paper_steps ADD CONSTRAINT paper_steps_returned CHECK (status <> 'RETURNED' OR opinion IS NOT NULL);
ALTER TABLE paper_steps ADD CONSTRAINT paper_steps_on_paper CHECK (NOT is_on_paper OR signer_title IS NOT NULL);
ALTER TABLE nominations ADD CONSTRAINT nominations_drug_class CHECK (drug_class BETWEEN 1 AND 3);
ALTER TABLE nominations ADD CONSTRAINT nominations_score CHECK (score BETWEEN 0 AND 100 AND council_score BETWEEN 0 AND 100);
ALTER TABLE nominations ADD CONSTRAINT nominations_decided CHECK ((status IN ('SELECTED', 'NOT_SELECTED')) = (decision_id IS NOT NULL));
-- One in hand per commune and campaign; one that was not selected may be proposed again.
CREATE UNIQUE INDEX nominations_one_in_hand ON nominations (campaign_id, unit_id) WHERE status <> 'NOT_SELECTED';

-- An issued paper never changes: it is closed, or a paper from below is taken note of, and nothing else.
CREATE FUNCTION refuse_issued_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('ISSUED', 'CLOSED') AND (TG_OP = 'DELETE' OR
    (to_jsonb(NEW) - 'status' - 'version' - 'accepted_on') <> (to_jsonb(OLD) - 'status' - 'version' - 'accepted_on') OR NEW.status NOT IN ('ISSUED', 'CLOSED')) THEN
    RAISE EXCEPTION 'paper % was issued and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER papers_frozen BEFORE UPDATE OR DELETE ON papers FOR EACH ROW EXECUTE FUNCTION refuse_issued_paper();

-- Nor do its items and duties; only that a duty was done is noted.
CREATE FUNCTION refuse_issued_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.paper_id ELSE NEW.paper_id END;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'plan_duties' AND
    (to_jsonb(NEW) - 'status' - 'done_on' - 'done_note' - 'done_by_id' - 'version') = (to_jsonb(OLD) - 'status' - 'done_on' - 'done_note' - 'done_by_id' - 'version') THEN
    RETURN NEW;
  END IF;
  IF EXISTS (SELECT FROM papers WHERE id = touched AND status IN ('ISSUED', 'CLOSED')) THEN
    RAISE EXCEPTION 'paper % was issued and cannot change', touched USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER decision_items_frozen BEFORE INSERT OR UPDATE OR DELETE ON decision_items FOR EACH ROW EXECUTE FUNCTION refuse_issued_content();
CREATE TRIGGER plan_duties_frozen BEFORE INSERT OR UPDATE OR DELETE ON plan_duties FOR EACH ROW EXECUTE FUNCTION refuse_issued_content();

-- What was sent, and what stands in a register, stays.
CREATE TRIGGER nomination_submissions_append_only BEFORE UPDATE OR DELETE ON nomination_submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER register_entries_never_deleted BEFORE DELETE ON register_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER incoming_papers_never_deleted BEFORE DELETE ON incoming_papers FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['papers', 'decision_items', 'plan_duties', 'route_steps', 'paper_steps', 'delegations', 'number_registers',
    'register_entries', 'incoming_papers', 'dispatches', 'commune_committees', 'committee_members', 'nominations', 'nomination_scores',
    'dossier_items', 'nomination_submissions', 'calendar_days'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY read_in_scope ON %I FOR SELECT USING (province_id = ANY ((SELECT nullif(current_setting(''app.provinces'', true), '''')::uuid[])::uuid[]))', name);
    EXECUTE format('CREATE POLICY insert_at_home ON %I FOR INSERT WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY update_at_home ON %I FOR UPDATE USING (province_id = (SELECT app_home())) WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY delete_at_home ON %I FOR DELETE USING (province_id = (SELECT app_home()))', name);
  END LOOP;
END $$;

-- What a role of the application may do beyond and below select, insert and update, which it has by default (provision.ts). A later migration
-- that changes this replaces the function and calls it again for the same roles.
CREATE OR REPLACE FUNCTION adjust_rights(grantee name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  -- Work in hand is taken away again; what was sent or decided is not (triggers and commands see to that).
  FOREACH name IN ARRAY ARRAY['designated_localities', 'reporting_periods', 'report_cells', 'cell_sources', 'criteria', 'criterion_scores',
    'decision_items', 'plan_duties', 'route_steps', 'committee_members', 'nomination_scores', 'dossier_items', 'calendar_days'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO %I', name, grantee);
  END LOOP;
  -- The trail is appended to; its heads are the trigger's alone.
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON events FROM %I', grantee);
  EXECUTE format('REVOKE ALL ON event_heads FROM %I', grantee);
END $$;
SELECT adjust_rights(r.rolname) FROM pg_roles r
WHERE r.oid IN (SELECT given.grantee FROM pg_class c, aclexplode(c.relacl) given
  WHERE c.oid = 'events'::regclass AND given.privilege_type = 'INSERT' AND given.grantee <> c.relowner);
