-- What Prisma's schema cannot say: exclusions, checks, triggers, row-level security.

-- Territory: spans of one unit never overlap; a code at one level has one holder at a time.
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_one_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_one_holder_of_a_code EXCLUDE USING gist (level WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE unit_versions ADD CONSTRAINT unit_versions_span CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to);
ALTER TABLE units ADD CONSTRAINT units_span CHECK (exists_from IS NULL OR exists_to IS NULL OR exists_from < exists_to);
ALTER TABLE units ADD CONSTRAINT units_province_is_its_own CHECK (level <> 'PROVINCE' OR province_id = id);
ALTER TABLE unit_successions ADD CONSTRAINT unit_successions_of_two CHECK (predecessor_id <> successor_id);
ALTER TABLE body_units ADD CONSTRAINT body_units_one_at_a_time EXCLUDE USING gist (body_id WITH =, unit_id WITH =, daterange(valid_from, valid_to) WITH &&);
ALTER TABLE assignments ADD CONSTRAINT assignments_span CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to);
CREATE INDEX unit_versions_folded ON unit_versions USING gin (folded gin_trgm_ops);

-- The installation is one row.
ALTER TABLE installation ADD CONSTRAINT installation_is_one CHECK (id = 1);

-- Campaigns.
ALTER TABLE campaigns ADD CONSTRAINT campaigns_spans CHECK (work_from < work_to AND figures_from < figures_to);
ALTER TABLE campaigns ADD CONSTRAINT campaigns_month_start CHECK (month_start_day BETWEEN 1 AND 28);
ALTER TABLE campaigns ADD CONSTRAINT campaigns_targets CHECK (achieved_target BETWEEN 0 AND 100 AND sustained_target BETWEEN 0 AND 100);
ALTER TABLE campaigns ADD CONSTRAINT campaigns_year CHECK (year BETWEEN 2000 AND 2100);
ALTER TABLE reporting_periods ADD CONSTRAINT reporting_periods_span CHECK (figures_from < figures_to);
ALTER TABLE task_groups ADD CONSTRAINT task_groups_six CHECK (number BETWEEN 1 AND 6);
ALTER TABLE plans ADD CONSTRAINT plans_issued_has_number CHECK (status IN ('DRAFT', 'AWAITING_SIGNATURE') OR (number IS NOT NULL AND notation IS NOT NULL AND issued_on IS NOT NULL));
-- A number once issued for an issuer, year and notation is never used again.
CREATE UNIQUE INDEX plans_number_once ON plans (province_id, issuer, notation, number, (extract(year from issued_on))) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX decisions_number_once ON decisions (province_id, issuer, notation, number, (extract(year from issued_on)));

-- Figures: a value only where the state says VALUE; never negative; append-only but for the body's confirmation.
ALTER TABLE figure_revisions ADD CONSTRAINT figure_revisions_value CHECK ((state = 'VALUE') = (value IS NOT NULL));
ALTER TABLE figure_revisions ADD CONSTRAINT figure_revisions_not_negative CHECK (value >= 0 OR source = 'ADJUSTMENT');
ALTER TABLE figure_revisions ADD CONSTRAINT figure_revisions_entered_for CHECK (NOT is_entered_for OR caller IS NOT NULL);
ALTER TABLE report_cells ADD CONSTRAINT report_cells_value CHECK ((state = 'VALUE') = (value IS NOT NULL));
ALTER TABLE report_cells ADD CONSTRAINT report_cells_prior CHECK ((prior_state = 'VALUE') = (prior_value IS NOT NULL));
ALTER TABLE progress_updates ADD CONSTRAINT progress_updates_task_group CHECK (task_group BETWEEN 1 AND 6);
ALTER TABLE reports ADD CONSTRAINT reports_entered_for CHECK (NOT is_entered_for OR caller IS NOT NULL);
ALTER TABLE assessments ADD CONSTRAINT assessments_decided CHECK ((status = 'DECIDED') = (result IS NOT NULL AND decision_id IS NOT NULL));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE FUNCTION only_confirm_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.confirmed_at IS NOT NULL OR (to_jsonb(NEW) - 'confirmed_at' - 'confirmed_by') <> (to_jsonb(OLD) - 'confirmed_at' - 'confirmed_by') THEN
    RAISE EXCEPTION 'figure_revisions is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER figure_revisions_append_only BEFORE DELETE ON figure_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER figure_revisions_confirm_only BEFORE UPDATE ON figure_revisions FOR EACH ROW EXECUTE FUNCTION only_confirm_figures();

-- A version that was sent up never changes, nor do its parts, cells and sources.
CREATE FUNCTION refuse_sent_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sent_at IS NOT NULL THEN
    RAISE EXCEPTION 'report version % was sent and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER report_versions_frozen BEFORE UPDATE OR DELETE ON report_versions FOR EACH ROW EXECUTE FUNCTION refuse_sent_version();

CREATE FUNCTION refuse_sent_content() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  touched uuid;
BEGIN
  IF TG_TABLE_NAME = 'cell_sources' THEN
    SELECT version_id INTO touched FROM report_cells WHERE id = (CASE TG_OP WHEN 'DELETE' THEN OLD.cell_id ELSE NEW.cell_id END);
  ELSE
    touched := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
  END IF;
  IF EXISTS (SELECT FROM report_versions WHERE id = touched AND sent_at IS NOT NULL) THEN
    RAISE EXCEPTION 'report version % was sent and cannot change', touched USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER report_parts_frozen BEFORE INSERT OR UPDATE OR DELETE ON report_parts FOR EACH ROW EXECUTE FUNCTION refuse_sent_content();
CREATE TRIGGER report_cells_frozen BEFORE INSERT OR UPDATE OR DELETE ON report_cells FOR EACH ROW EXECUTE FUNCTION refuse_sent_content();
CREATE TRIGGER cell_sources_frozen BEFORE INSERT OR UPDATE OR DELETE ON cell_sources FOR EACH ROW EXECUTE FUNCTION refuse_sent_content();

-- Criteria in force, or that were, never change.
CREATE FUNCTION refuse_criteria_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM criteria_versions WHERE id = touched AND status <> 'DRAFT') THEN
    RAISE EXCEPTION 'criteria of a version in force cannot change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER criteria_frozen BEFORE UPDATE OR DELETE ON criteria FOR EACH ROW EXECUTE FUNCTION refuse_criteria_in_force();

-- Events: the trigger links each row to the one before it in its chain, under a lock on the chain's head.
CREATE FUNCTION event_digest(e events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(e.prev_hash || jsonb_build_array(
    e.id, e.province_id, e.sequence, e.subject_type, e.subject_id, e.action, e.from_state, e.to_state, e.reason, e.data,
    e.user_id, e.assignment_id, e.body_id, e.role, e.capacity, e.actor_name, e.actor_title, e.actor_body,
    extract(epoch from e.happened_at), e.business_date - date '2000-01-01', e.key)::text, 'UTF8')), 'hex')
$$;
CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  link uuid := coalesce(NEW.province_id, '00000000-0000-0000-0000-000000000000');
  head event_heads;
BEGIN
  INSERT INTO event_heads (chain, sequence, hash) VALUES (link, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM event_heads WHERE chain = link FOR UPDATE;
  NEW.sequence := head.sequence + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := event_digest(NEW);
  UPDATE event_heads SET sequence = NEW.sequence, hash = NEW.hash WHERE chain = link;
  RETURN NEW;
END $$;
CREATE TRIGGER events_chained BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION chain_event();
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE UNIQUE INDEX events_installation_sequence ON events (sequence) WHERE province_id IS NULL;

/* First broken link of a chain, or none: what an auditor runs. */
CREATE FUNCTION first_broken_event(link uuid) RETURNS TABLE (id uuid, sequence bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.id, e.sequence FROM (
    SELECT events.*, lag(hash, 1, '') OVER (ORDER BY events.sequence) AS before, row_number() OVER (ORDER BY events.sequence) AS place
    FROM events WHERE coalesce(province_id, '00000000-0000-0000-0000-000000000000') = link
  ) e
  WHERE e.prev_hash <> e.before OR e.sequence <> e.place
    OR e.hash <> (SELECT event_digest(o) FROM events o WHERE o.id = e.id)
  ORDER BY e.sequence LIMIT 1
$$;

-- Row-level security: the second wall behind the application's own scope. What may be read and written is set per transaction by lib/server/scope.ts.
CREATE FUNCTION app_provinces() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.provinces', true), '')::uuid[] $$;
CREATE FUNCTION app_home() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.home', true), '')::uuid $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('app.user', true), '')::uuid $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['campaigns', 'plans', 'decisions', 'task_groups', 'designated_localities', 'reporting_periods', 'figure_revisions',
    'progress_updates', 'unit_facts', 'reports', 'report_versions', 'report_parts', 'report_cells', 'cell_sources',
    'criteria_sets', 'criteria_versions', 'criteria', 'assessments', 'criterion_scores'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY read_in_scope ON %I FOR SELECT USING (province_id = ANY ((SELECT nullif(current_setting(''app.provinces'', true), '''')::uuid[])::uuid[]))', name);
    EXECUTE format('CREATE POLICY insert_at_home ON %I FOR INSERT WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY update_at_home ON %I FOR UPDATE USING (province_id = (SELECT app_home())) WITH CHECK (province_id = (SELECT app_home()))', name);
    EXECUTE format('CREATE POLICY delete_at_home ON %I FOR DELETE USING (province_id = (SELECT app_home()))', name);
  END LOOP;
END $$;

-- Territory is public to read; written at home only.
ALTER TABLE units ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON units FOR SELECT USING (true);
CREATE POLICY insert_at_home ON units FOR INSERT WITH CHECK (province_id = (SELECT app_home()));
CREATE POLICY update_at_home ON units FOR UPDATE USING (province_id = (SELECT app_home())) WITH CHECK (province_id = (SELECT app_home()));
ALTER TABLE unit_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON unit_versions FOR SELECT USING (true);
CREATE POLICY insert_at_home ON unit_versions FOR INSERT WITH CHECK (EXISTS (SELECT FROM units u WHERE u.id = unit_id AND u.province_id = (SELECT app_home())));
CREATE POLICY update_at_home ON unit_versions FOR UPDATE USING (EXISTS (SELECT FROM units u WHERE u.id = unit_id AND u.province_id = (SELECT app_home())));
ALTER TABLE unit_successions ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON unit_successions FOR SELECT USING (true);
CREATE POLICY insert_at_home ON unit_successions FOR INSERT WITH CHECK (EXISTS (SELECT FROM units u WHERE u.id = successor_id AND u.province_id = (SELECT app_home())));

-- The trail: a province's events to those who read the province, the installation's to the auditor; anyone's deed at home or for the installation may be appended.
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_in_scope ON events FOR SELECT USING (
  province_id = ANY ((SELECT nullif(current_setting('app.provinces', true), '')::uuid[])::uuid[])
  OR (province_id IS NULL AND (SELECT current_setting('app.audit', true)) = 'on'));
CREATE POLICY append_at_home ON events FOR INSERT WITH CHECK (province_id IS NULL OR province_id = (SELECT app_home()));
ALTER TABLE event_heads ENABLE ROW LEVEL SECURITY;

-- A notification is its addressee's; anyone at home may write one for another.
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON notifications FOR SELECT USING (user_id = (SELECT app_user()));
CREATE POLICY insert_at_home ON notifications FOR INSERT WITH CHECK (province_id = (SELECT app_home()));
CREATE POLICY update_own ON notifications FOR UPDATE USING (user_id = (SELECT app_user())) WITH CHECK (user_id = (SELECT app_user()));
