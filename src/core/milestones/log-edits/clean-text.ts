/**
 * A text as it can stand in YAML: line feeds only, no blanks at the end of lines, and nothing that cannot be printed, with
 * which editors and other readers of YAML have trouble.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // Control characters, halves of a pair and marks of byte order.
    .replaceAll(/[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
