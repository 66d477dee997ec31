-- Written by hand: what Prisma's schema cannot say of a withdrawn nomination. In a migration of its own, for a new value of an enum
-- cannot be used in the transaction that adds it.

-- A commune whose nomination was withdrawn is free to be proposed anew.
DROP INDEX nominations_one_in_hand;
CREATE UNIQUE INDEX nominations_one_in_hand ON nominations (campaign_id, unit_id) WHERE status NOT IN ('NOT_SELECTED', 'WITHDRAWN');

ALTER TABLE nominations ADD CONSTRAINT nominations_withdrawn CHECK (status <> 'WITHDRAWN' OR coalesce(trim(outcome_reason), '') <> '');

-- Withdrawn is an end: what was written stays as it was, with the reason.
CREATE FUNCTION refuse_withdrawn_nomination() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'WITHDRAWN' THEN
    RAISE EXCEPTION 'nomination % was withdrawn and cannot change', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER nominations_withdrawn_stay BEFORE UPDATE OR DELETE ON nominations FOR EACH ROW EXECUTE FUNCTION refuse_withdrawn_nomination();
