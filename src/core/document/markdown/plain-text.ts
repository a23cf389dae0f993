/** What a reader sees of a piece of Markdown: comments, tags, link targets and emphasis marks removed. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/!?\[([^\][]*)\]\([^()\n]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/(^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=[\s.,:;)!?]|$)/g, '$1')
    .trim();
}
