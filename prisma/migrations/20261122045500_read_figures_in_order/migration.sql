-- Sums over months read figures by unit and component, the newest revision first: in this order they need no sort, and with what
-- row-level security asks for in the index, no look at the table.
CREATE INDEX figure_revisions_series ON figure_revisions (unit_id, component, month, source, revision DESC) INCLUDE (state, value, province_id);
