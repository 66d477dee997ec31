/** The form in which texts are searched: no marks (đ too, so where the tone stands no longer matters: Hoá, Hóa), lower case, one kind of apostrophe, single spaces. For search only, never shown, never stored as a name. */
export function fold(text: string): string {
  return (
    text
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase()
      .replace(/đ/gu, "d")
      .replace(/[’‘ʼ`´]/gu, "'")
      // Invisible joiners that Word and web pages leave behind.
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
      .replace(/\s+/gu, " ")
      .trim()
      .normalize("NFC")
  );
}
