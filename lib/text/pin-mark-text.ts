/** Of its own, since the browser loads it with the table of a report. */
export const pinMarkText = (open: number, total: number): string => (open > 0 ? `${open} ghim đang mở` : `${total} ghim đã trả lời`);
