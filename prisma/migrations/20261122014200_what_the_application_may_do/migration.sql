-- What a role of the application may do beyond and below select, insert and update, which it has by default (provision.ts). A later migration
-- that changes this replaces the function and calls it again for the same roles.
CREATE FUNCTION adjust_rights(grantee name) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  -- Work in hand is taken away again; what was sent or decided is not (triggers and commands see to that).
  FOREACH name IN ARRAY ARRAY['designated_localities', 'reporting_periods', 'report_cells', 'cell_sources', 'criteria', 'criterion_scores'] LOOP
    EXECUTE format('GRANT DELETE ON %I TO %I', name, grantee);
  END LOOP;
  -- The trail is appended to; its heads are the trigger's alone.
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON events FROM %I', grantee);
  EXECUTE format('REVOKE ALL ON event_heads FROM %I', grantee);
END $$;
REVOKE EXECUTE ON FUNCTION adjust_rights FROM PUBLIC;
-- Migrations know no role by name: told by who may insert and does not own.
SELECT adjust_rights(r.rolname) FROM pg_roles r
WHERE r.oid IN (SELECT given.grantee FROM pg_class c, aclexplode(c.relacl) given
  WHERE c.oid = 'events'::regclass AND given.privilege_type = 'INSERT' AND given.grantee <> c.relowner);
CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Bodies are read before anyone is known; a province's are written at home only.
ALTER TABLE bodies ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON bodies FOR SELECT USING (true);
CREATE POLICY insert_at_home ON bodies FOR INSERT WITH CHECK (province_id = (SELECT app_home()));
CREATE POLICY update_at_home ON bodies FOR UPDATE USING (province_id = (SELECT app_home())) WITH CHECK (province_id = (SELECT app_home()));
ALTER TABLE body_units ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON body_units FOR SELECT USING (true);
CREATE POLICY insert_at_home ON body_units FOR INSERT WITH CHECK (EXISTS (SELECT FROM bodies b WHERE b.id = body_id AND b.province_id = (SELECT app_home())));
CREATE POLICY update_at_home ON body_units FOR UPDATE USING (EXISTS (SELECT FROM bodies b WHERE b.id = body_id AND b.province_id = (SELECT app_home())));
ALTER TABLE body_successions ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON body_successions FOR SELECT USING (true);
CREATE POLICY insert_at_home ON body_successions FOR INSERT WITH CHECK (EXISTS (SELECT FROM bodies b WHERE b.id = successor_id AND b.province_id = (SELECT app_home())));

-- Clocks are read before anyone is known, and moved by the administrator, who has no province.
ALTER TABLE province_clocks ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON province_clocks FOR SELECT USING (true);
CREATE POLICY insert_as_administrator ON province_clocks FOR INSERT WITH CHECK ((SELECT current_setting('app.admin', true)) = 'on');
CREATE POLICY update_as_administrator ON province_clocks FOR UPDATE USING ((SELECT current_setting('app.admin', true)) = 'on');

/* First broken link of a chain, or none: what an auditor runs. Where the end of the chain is gone, its place is named and the id is null. */
CREATE OR REPLACE FUNCTION first_broken_event(link uuid) RETURNS TABLE (id uuid, sequence bigint) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH chain AS (
    SELECT events.*, lag(hash, 1, '') OVER (ORDER BY events.sequence) AS before, row_number() OVER (ORDER BY events.sequence) AS place
    FROM events WHERE coalesce(province_id, '00000000-0000-0000-0000-000000000000') = link
  ), broken AS (
    SELECT c.id, c.sequence FROM chain c
    WHERE c.prev_hash <> c.before OR c.sequence <> c.place OR c.hash <> (SELECT event_digest(o) FROM events o WHERE o.id = c.id)
    UNION ALL
    SELECT NULL, (SELECT count(*) FROM chain) + 1 FROM event_heads h
    WHERE h.chain = link AND h.hash <> coalesce((SELECT c.hash FROM chain c ORDER BY c.sequence DESC LIMIT 1), '')
  )
  SELECT broken.id, broken.sequence FROM broken ORDER BY broken.sequence, broken.id LIMIT 1
$$;
