/** Why an issued decision could not do to the localities what it says. */
export type DecisionEffectRefusal = "EMPTY_DECISION";
