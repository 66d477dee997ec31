// Numbers of a sheet (.xlsx) as LibreOffice Calc 7.4 put them on the clipboard: what was copied there, less the names of its lines.

/** What each cell shows, and what LibreOffice wrote for it; "1,234" is shown by an English format, and sdval says which number it is. */
const CELLS: readonly (readonly [shown: string, html: string])[] = [
  ["12", '<td align="right" valign=bottom sdval="12" sdnum="1033;0;#,##0"><b><font face="Cambria">12</font></b></td>'],
  ["5", '<td align="right" valign=bottom sdval="5" sdnum="1033;0;#,##0"><font color="#000000">5</font></td>'],
  ["1", '<td align="right" valign=bottom sdval="1" sdnum="1033;0;#,##0"><font color="#000000">1</font></td>'],
  ["-", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000">-</font></td>'],
  ["", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000"><br></font></td>'],
  ["không", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000">không</font></td>'],
  ["2", '<td align="right" valign=bottom sdval="2" sdnum="1033;0;#,##0"><font color="#000000">2</font></td>'],
  ["11", '<td align="right" valign=bottom sdval="11" sdnum="1033;0;#,##0"><font color="#000000">11</font></td>'],
  ["2", '<td align="right" valign=bottom sdval="2" sdnum="1033;0;#,##0"><font color="#000000">2</font></td>'],
  ["1,234", '<td align="right" valign=bottom sdval="1234" sdnum="1033;0;#,##0"><font color="#000000">1,234</font></td>'],
  ["01", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000">01</font></td>'],
  ["0", '<td align="right" valign=bottom sdval="0" sdnum="1033;0;#,##0"><font color="#000000">0</font></td>'],
  ["03 người", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000">03 người</font></td>'],
  ["1,234.5", '<td align="right" valign=bottom sdval="1234.5" sdnum="1033;0;#,##0.0"><font color="#000000">1,234.5</font></td>'],
  ["?", '<td align="left" valign=bottom sdnum="1033;0;#,##0"><font color="#000000">?</font></td>'],
];

const HEAD = `<!DOCTYPE html>

<html>
<head>
\t
\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
\t<title></title>
\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
\t<style type="text/css">
\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
\t\ta.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  } 
\t\ta.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; height:0.5em;  } 
\t\tcomment { display:none;  } 
\t</style>
\t
</head>
`;

function copied(from: number, to: number): { readonly html: string; readonly plain: string } {
  const cells = CELLS.slice(from, to);
  const rows = cells.map(([, html]) => `\t<tr>\n\t\t${html.replace("<td", '<td height="21"')}\n\t</tr>\n`).join("");
  const table = `<table cellspacing="0" border="0">\n\t<colgroup width="83"></colgroup>\n${rows}</table>`;
  return { html: `${HEAD}\n<body>\n${table}\n</body>\n\n</html>\n`, plain: cells.map(([shown]) => `${shown}\n`).join("") };
}

/** Lines 1 to 9 of the table; line 10 is a rate, which the sheet does not have. */
export const LINES_1_TO_9 = copied(0, 9);
/** Lines 11 to 15; line 13 has two numbers. */
export const LINES_11_TO_15 = copied(9, 15);
