/** Words by which names of persons are told from names of places and bodies: data that is recognised in texts, never shown. In lower case; the tone may stand on either vowel (toneKey in personal-data.ts makes them one). */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/[\s,]+/).filter(Boolean));
const phrases = (text: string): ReadonlySet<string> => new Set(text.split(",").map((phrase) => phrase.trim()));

/** Surnames that are rarely anything else: two capitalised words suffice. */
export const STRONG_SURNAMES = words(`
  nguyễn trần lê phạm huỳnh hoàng phan vũ đặng bùi đỗ ngô dương đinh trịnh trương tạ quách
  nghiêm tống đậu phùng khổng doãn mạc giáp lục tăng triệu`);

/** Surnames that also begin names of places or common words: they need a middle name of persons or a word such as "ông" before. */
export const WEAK_SURNAMES = words(`
  võ hồ lý mai cao lâm thái hà lương đoàn đào châu kim thạch danh la lưu tô từ văn chu vương
  thân trà cù hứa kiều ninh quang phó lại lã nông vi hầu vàng giàng sùng lò lường quàng cầm đồng trang`);

/** Middle names usual among persons. */
export const MIDDLE_NAMES = words(`
  văn thị đức hữu đình xuân minh ngọc quang thanh hồng thế công quốc viết trọng bá duy anh tuấn
  mạnh hoài thu kim mỹ như phương bích khắc sỹ sĩ tiến tấn thành huy nhật gia bảo đăng trung thúy thùy`);

/** Said before a person. */
export const PERSON_CUES = phrases(`
  anh, chị, ông, bà, cháu, cô, chú, bác, em, tên, họ tên, họ và tên, đối tượng, bị can, bị cáo, bị hại, nạn nhân, nghi phạm,
  nghi can, đồng chí, đ/c, can phạm, con nghiện, người nghiện, con, vợ, chồng`);

/** Cues after which any capitalised word is a name, surname or not ("anh Tuấn"). */
export const CLOSE_CUES = words("anh chị ông bà cháu");

/** What follows "Ông", "Bà" in names of places and in titles: no given name. */
export const NOT_AFTER_CLOSE_CUE = words("rịa nà đen nội triệu trưng chúa điểm chiểu công hội sơn phụ trưởng phó");

/** The last one or two words before a name that make it a place, a street, a school, a firm, an operation. */
export const PLACE_CUES = phrases(`
  xã, phường, trấn, tt, tx, tp, huyện, quận, phố, tỉnh, thôn, bản, xóm, làng, ấp, buôn, khóm, khu, dân phố, tdp, đặc khu, đảo,
  đường, ngõ, ngách, hẻm, kiệt, cầu, chợ, hồ, sông, suối, núi, đèo, cảng, ga, bến, biển, vịnh, mũi, rừng,
  quốc lộ, ngã ba, ngã tư, quảng trường, công viên, tượng đài, di tích, lăng, đền, chùa, nhà thờ, giáo xứ, khu phố, tuyến,
  trường, tiểu học, mầm non, thcs, thpt, ptdtnt, chuyên, đại học, cao đẳng, học viện, bệnh viện, trạm y tế, phòng khám,
  công ty, tnhh, cổ phần, cp, tư nhân, dntn, tập đoàn, doanh nghiệp, nhà máy, xí nghiệp, hợp tác xã, htx, chi nhánh, ngân hàng,
  khách sạn, nhà nghỉ, nhà hàng, karaoke, massage, quán, tiệm, cửa hàng, cầm đồ, siêu thị, cơ sở,
  biên phòng, đồn, ubnd, hđnd, kế hoạch, chuyên án, dự án, chiến dịch, mô hình, giải thưởng, quỹ, huân chương, đảng bộ, thư viện,
  đoàn tncs, tncs, tư tưởng, thiếu niên, trạm, trại, kcn, công nghiệp, dòng họ`);

/** Common words that end like one of the above ("lừa đảo", "yêu cầu") and may stand before a person. */
export const NOT_PLACE_CUES = phrases(`
  yêu cầu, nhu cầu, thỉnh cầu, lừa đảo, biên bản, văn bản, cơ bản, kịch bản, hiện trường, thị trường, môi trường, công trường, dẫn đường,
  chỉ đường, lòng đường, ra đường, bên đường, ngoài đường, đồng hồ, bãi biển, ngược đường`);

/** Said before several places: all names of the list that follows are places ("các xã Võ Ninh, Hàm Ninh"). */
export const PLURAL_WORDS = words("các những hai ba bốn sáu bảy tám chín mười nhiều");

/** Beginnings in capitals that are no person: places without their kind, and words that begin like a surname. */
export const NOT_NAMES = phrases(`
  hồ chí minh, hoàng sa, hoàng mai, phan thiết, phan rang, tăng cường, đỗ xe, lê lợi, lý sơn, lý trạch, thái bình, thái nguyên,
  hà nội, hà tĩnh, hà giang, hà nam, hà tây, cao bằng, cao quảng, lâm đồng, mai châu, mai sơn, mai hóa, mai thủy, võ ninh, lương ninh,
  châu hóa, châu âu, châu á, kim thủy, kim hóa, lâm thủy, lâm hóa, lâm trạch, thái thủy, hồ xá, lệ thủy, đồng hới, đồng nai, văn hóa,
  phạm vi, phạm tội, phạm pháp, phạm nhân, vũ khí, vũ trang, vũ trường, dương tính, dương lịch, trần nhà, đặng xá, hoàng hóa,
  triệu phong, triệu sơn, triệu hải, triệu đồng, tăng trưởng, hoàng thành, trương định, lục quân, lục ngạn, lục nam, đinh hợi,
  đoàn thanh, đoàn kết, đoàn thể, quang trung, kim đồng, danh sách, danh mục, cao điểm, tô hiệu, văn phòng, văn bản, công an, công ty,
  từ ngày, từ tháng, quách thị trấn, dương thủy`);
