-- Criteria of a version in force, or that was, never change: neither by moving one away nor by adding one.
CREATE OR REPLACE FUNCTION refuse_criteria_in_force() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (
    SELECT FROM criteria_versions WHERE status <> 'DRAFT'
    AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.version_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.version_id END)
  ) THEN
    RAISE EXCEPTION 'criteria of a version in force cannot change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER criteria_frozen ON criteria;
CREATE TRIGGER criteria_frozen BEFORE INSERT OR UPDATE OR DELETE ON criteria FOR EACH ROW EXECUTE FUNCTION refuse_criteria_in_force();

CREATE FUNCTION refuse_version_in_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE' OR (NEW.set_id, NEW.no, NEW.year, NEW.pass_mark) IS DISTINCT FROM (OLD.set_id, OLD.no, OLD.year, OLD.pass_mark)
      OR NEW.status = 'DRAFT') THEN
    RAISE EXCEPTION 'a version of criteria in force cannot change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER criteria_versions_frozen BEFORE UPDATE OR DELETE ON criteria_versions FOR EACH ROW EXECUTE FUNCTION refuse_version_in_force();

-- The scores of a sheet whose result is recorded never change.
CREATE FUNCTION refuse_decided_scores() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (
    SELECT FROM assessments WHERE status = 'DECIDED'
    AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.assessment_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.assessment_id END)
  ) THEN
    RAISE EXCEPTION 'scores of a decided assessment cannot change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER criterion_scores_frozen BEFORE INSERT OR UPDATE OR DELETE ON criterion_scores FOR EACH ROW EXECUTE FUNCTION refuse_decided_scores();
