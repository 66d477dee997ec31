-- An issued paper never changes: it is closed, or a paper from below is taken note of or sent back with a reason, and nothing else. One
-- that was sent back stays what it was; its next one is another paper.
CREATE OR REPLACE FUNCTION refuse_issued_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('ISSUED', 'CLOSED') AND (TG_OP = 'DELETE' OR
    (to_jsonb(NEW) - 'status' - 'version' - 'accepted_on' - 'return_reason') <> (to_jsonb(OLD) - 'status' - 'version' - 'accepted_on' - 'return_reason')
    OR NEW.status NOT IN ('ISSUED', 'CLOSED')) THEN
    RAISE EXCEPTION 'paper % was issued and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
