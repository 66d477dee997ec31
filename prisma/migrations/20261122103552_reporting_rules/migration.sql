-- Written by hand: what Prisma's schema cannot say of forms, regimes, pins, unlocks and corrections.

ALTER TABLE form_versions ADD CONSTRAINT form_versions_published CHECK ((status = 'PUBLISHED') = (published_at IS NOT NULL));
ALTER TABLE report_pins ADD CONSTRAINT report_pins_place CHECK (CASE place
  WHEN 'CELL' THEN unit_id IS NOT NULL AND component IS NOT NULL AND form_column IS NOT NULL
  WHEN 'PART' THEN part_code IS NOT NULL
  ELSE true END);
ALTER TABLE report_pins ADD CONSTRAINT report_pins_draft CHECK (status <> 'DRAFT' OR kind = 'REQUEST');
ALTER TABLE report_unlocks ADD CONSTRAINT report_unlocks_hours CHECK (hours BETWEEN 1 AND 720 AND relock_at > unlocked_at);
ALTER TABLE report_unlocks ADD CONSTRAINT report_unlocks_ended CHECK ((ended_at IS NULL) = (ending IS NULL));
CREATE UNIQUE INDEX report_unlocks_one_open ON report_unlocks (report_id) WHERE ended_at IS NULL;
ALTER TABLE campaigns ADD CONSTRAINT campaigns_percent_base CHECK (percent_base BETWEEN 1 AND 1000);

-- A published form never changes: its reports show what was asked.
CREATE FUNCTION refuse_published_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'PUBLISHED' THEN
    RAISE EXCEPTION 'form version % was published and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER form_versions_frozen BEFORE UPDATE OR DELETE ON form_versions FOR EACH ROW EXECUTE FUNCTION refuse_published_form();

-- An unlock ends once, and is otherwise what it was.
CREATE FUNCTION refuse_unlock_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - 'ended_at' - 'ending') <> (to_jsonb(OLD) - 'ended_at' - 'ending') THEN
    RAISE EXCEPTION 'unlock % is append-only but for its ending', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_unlocks_end_only BEFORE UPDATE OR DELETE ON report_unlocks FOR EACH ROW EXECUTE FUNCTION refuse_unlock_change();

CREATE TRIGGER pin_notes_append_only BEFORE UPDATE OR DELETE ON pin_notes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_corrections_append_only BEFORE UPDATE OR DELETE ON report_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['report_forms', 'form_versions', 'reporting_regimes', 'report_pins', 'pin_notes', 'report_unlocks', 'report_corrections'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY read_in_scope ON %I FOR SELECT USING (province_id = ANY ((SELECT nullif(current_setting(''app.provinces'', true), '''')::uuid[])::uuid[]))', name);
    EXECUTE format('CREATE POLICY insert_at_home ON %I FOR INSERT WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY update_at_home ON %I FOR UPDATE USING (province_id = (SELECT app_home())) WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY delete_at_home ON %I FOR DELETE USING (province_id = (SELECT app_home()))', name);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION adjust_rights(grantee name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  -- Work in hand is taken away again; what was sent, published or decided is not (triggers and commands see to that).
  FOREACH name IN ARRAY ARRAY['designated_localities', 'reporting_periods', 'report_cells', 'cell_sources', 'criteria', 'criterion_scores',
    'decision_items', 'plan_duties', 'route_steps', 'committee_members', 'nomination_scores', 'dossier_items', 'calendar_days',
    'form_versions', 'report_pins'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO %I', name, grantee);
  END LOOP;
  -- The trail is appended to; its heads are the trigger's alone.
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON events FROM %I', grantee);
  EXECUTE format('REVOKE ALL ON event_heads FROM %I', grantee);
END $$;
SELECT adjust_rights(r.rolname) FROM pg_roles r
WHERE r.oid IN (SELECT given.grantee FROM pg_class c, aclexplode(c.relacl) given
  WHERE c.oid = 'events'::regclass AND given.privilege_type = 'INSERT' AND given.grantee <> c.relowner);
