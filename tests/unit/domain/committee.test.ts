import { describe, expect, it } from "vitest";
import { committeeDeviations, type Office } from "@/lib/domain/committee";
import type { CommitteePost } from "@/lib/domain/paper";
import { officeOf } from "@/lib/text/committee-titles";

const member = (post: CommitteePost, office: Office) => ({ post, office });
const sound = [
  member("PARTY_LEADER", "PARTY_SECRETARY"),
  member("HEAD", "CHAIR"),
  member("STANDING_DEPUTY", "POLICE_HEAD"),
  member("MEMBER", "OTHER"),
];

describe("a commune's committee against the rule of the plan", () => {
  it("is sound with secretary, chair and head of police in their places", () => expect(committeeDeviations(sound)).toEqual([]));
  it.each([
    [[], ["NO_PARTY_LEADER", "NO_HEAD", "NO_STANDING_DEPUTY", "NO_MEMBERS"]],
    [sound.slice(1), ["NO_PARTY_LEADER"]],
    [[...sound, member("HEAD", "OTHER")], ["SEVERAL_HEADS"]],
    [[member("PARTY_LEADER", "CHAIR"), ...sound.slice(1)], ["LEADER_NOT_PARTY_SECRETARY"]],
    [sound.map((one) => (one.post === "HEAD" ? member("HEAD", "OTHER") : one)), ["HEAD_NOT_CHAIR"]],
    [sound.map((one) => (one.post === "STANDING_DEPUTY" ? member("STANDING_DEPUTY", "CHAIR") : one)), ["DEPUTY_NOT_POLICE_HEAD"]],
    [sound.slice(0, 3), ["NO_MEMBERS"]],
  ])("%#", (members, expected) => expect(committeeDeviations(members)).toEqual(expected));
});

describe("the office a title names", () => {
  it.each<[string, Office]>([
    ["Bí thư Đảng ủy xã", "PARTY_SECRETARY"],
    ["Phó Bí thư Đảng ủy", "OTHER"],
    ["Bí thư Đoàn phường", "OTHER"],
    ["Chủ tịch UBND xã", "CHAIR"],
    ["Chủ tịch Ủy ban nhân dân phường", "CHAIR"],
    ["Phó Chủ tịch UBND xã", "OTHER"],
    ["Chủ tịch Ủy ban MTTQ Việt Nam xã", "OTHER"],
    ["Trưởng Công an xã", "POLICE_HEAD"],
    ["Phó trưởng Công an xã", "OTHER"],
  ])("%s: %s", (title, office) => expect(officeOf(title)).toBe(office));
});
