/** Public; every demo account has it. */
export const PASSWORD = "ChuyenHoa-138-demo";
