-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "admin_idle_minutes" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "session_absolute_hours" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "session_idle_minutes" INTEGER NOT NULL DEFAULT 15,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- The bounds of lib/domain/session.ts, and again here: limits that lock everybody out could not be undone from a page.
ALTER TABLE installation ADD CONSTRAINT installation_session_limits CHECK (
  session_idle_minutes BETWEEN 5 AND 60
  AND admin_idle_minutes BETWEEN 2 AND session_idle_minutes
  AND session_absolute_hours BETWEEN 1 AND 24);

-- Read before anyone is known; its settings are the administrator's to change, and what it is nobody's but the owner's.
ALTER TABLE installation ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_all ON installation FOR SELECT USING (true);
CREATE POLICY update_as_administrator ON installation FOR UPDATE USING ((SELECT current_setting('app.admin', true)) = 'on');

CREATE OR REPLACE FUNCTION adjust_rights(grantee name) RETURNS void LANGUAGE plpgsql AS $$
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
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON installation FROM %I', grantee);
  EXECUTE format('GRANT UPDATE (session_idle_minutes, admin_idle_minutes, session_absolute_hours, version) ON installation TO %I', grantee);
END $$;
SELECT adjust_rights(r.rolname) FROM pg_roles r
WHERE r.oid IN (SELECT given.grantee FROM pg_class c, aclexplode(c.relacl) given
  WHERE c.oid = 'events'::regclass AND given.privilege_type = 'INSERT' AND given.grantee <> c.relowner);
