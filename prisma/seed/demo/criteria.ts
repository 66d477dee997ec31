import { SAMPLE_CRITERIA } from "@/lib/domain/sample-criteria";
import { criterionNames, criterionUnits, criteriaSetTitles } from "@/lib/text/vi-criteria";
import type { Row } from "../rows";
import { stableId } from "../territory";
import type { Story } from "./story";

/** The three sample sets, in force for the story's year and marked as samples. */
export function buildCriteria(story: Story): { sets: Row[]; versions: Row[]; criteria: Row[] } {
  const sets: Row[] = [];
  const versions: Row[] = [];
  const criteria: Row[] = [];
  for (const sample of Object.values(SAMPLE_CRITERIA)) {
    const setId = stableId(`criteria-set:${story.key}:${sample.kind}`);
    const versionId = stableId(`criteria-version:${story.key}:${sample.kind}:1`);
    sets.push({ id: setId, province_id: story.provinceId, kind: sample.kind, title: criteriaSetTitles[sample.kind], is_sample: true });
    versions.push({
      id: versionId,
      province_id: story.provinceId,
      set_id: setId,
      no: 1,
      status: "DRAFT",
      year: story.year,
      pass_mark: sample.passMark,
      version: 1,
    });
    sample.criteria.forEach((criterion, index) => {
      criteria.push({
        id: stableId(`criterion:${versionId}:${criterion.code}`),
        province_id: story.provinceId,
        version_id: versionId,
        position: index + 1,
        code: criterion.code,
        name: wordsOf(criterionNames, criterion.code),
        unit: wordsOf(criterionUnits, criterion.code),
        weight: criterion.weight,
        is_mandatory: criterion.isMandatory,
        types: criterion.types,
        rule: criterion.rule,
      });
    });
  }
  return { sets, versions, criteria };
}

function wordsOf(words: Readonly<Record<string, string>>, code: string): string {
  const found = words[code];
  if (found === undefined) throw new Error(`${code} has no words`);
  return found;
}
