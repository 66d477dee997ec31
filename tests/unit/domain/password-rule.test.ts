import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordFault } from "@/lib/domain/password-rule";

describe("a new password", () => {
  it.each(["Nghe-An-Chanh-Leo-27", "Đồng lúa 7 mùa Xanh!", "xK9#mQ2$vL5@nR8", "Bốn từ bất kỳ Ghép-3"])("may be %s", (password) => {
    expect(passwordFault(password, "bacly.congan")).toBeNull();
  });

  it.each(["", "Ngan-3", "nghe-an-chanh-leo-27", "NGHE-AN-CHANH-LEO-27", "Nghe-An-Chanh-Leo-xx", "NgheAnChanhLeo27xx"])(
    "is weak as %j",
    (password) => {
      expect(passwordFault(password)).toBe("WEAK_PASSWORD");
    },
  );

  it.each([
    "ChuyenHoa-138-demo",
    "Chuyển-hóa-138-2024",
    "Congan-Quangbinh-138",
    "Password-123456!",
    "Aa1-Aa1-Aa1-Aa1-",
    "BanChiDao138-QuangTri!",
  ])("is guessable as %j", (password) => {
    expect(passwordFault(password)).toBe("GUESSABLE_PASSWORD");
  });

  it.each(["Xin-BacLy.CongAn-27x", "xx-BACLY-congan-27-X"])("must not hold the user's name: %j", (password) => {
    expect(passwordFault(password, "bacly.congan")).toBe("GUESSABLE_PASSWORD");
  });

  it("judges composed and decomposed letters alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("ă", "Đ", "ờ", "7", "-", "q", "Z"), minLength: 5, maxLength: 30 }), (text) => {
        expect(passwordFault(text.normalize("NFD"))).toBe(passwordFault(text.normalize("NFC")));
      }),
    );
  });
});
