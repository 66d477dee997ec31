/** Of a commune whose report none of the others fills in. */
export const LINE_POLICE = "quangkim.congan";

const of = (key: string) => ({ police: `${key}.congan`, head: `${key}.chutich` });

/** Communes of the demo whose reports no browser test touches last: the short form runs beside those tests. */
export const SOAK_COMMUNES = ["thachhoa", "hoatien", "vinhninh", "phonghoa", "hoason"].map(of);
