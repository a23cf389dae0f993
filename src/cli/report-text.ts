import { painter, STYLES, type Paint } from './paint';
import { countFindings, plural, type CheckedFile, type Report } from './report';

/** For people: by file, lines and columns from 1. Hints are faint marks for editors and stay out. */
export function reportText({ files, fixable }: Report, colors: boolean, summary: boolean): string {
  const paint = painter(colors);
  const listed = files
    .map((file) => ({ ...file, findings: file.findings.filter(({ severity }) => severity !== 'hint') }))
    .filter(({ findings }) => findings.length > 0);
  const blocks = listed.map((file) => `${blockOf(file, paint)}\n`);
  if (summary) blocks.push(summaryOf(listed, files, fixable, paint));
  return blocks.map((block) => `${block}\n`).join('');
}

function blockOf({ path, findings }: CheckedFile, paint: Paint): string {
  const places = findings.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
  const width = Math.max(...places.map((place) => place.length));
  const lines = findings.map(({ severity, message, id }, index) => {
    const place = (places[index] ?? '').padEnd(width);
    return `  ${paint('dim', place)}  ${paint(STYLES[severity], severity.padEnd(7))}  ${message}  ${paint('dim', id)}`;
  });
  return [paint('underline', path), ...lines].join('\n');
}

function summaryOf(
  listed: readonly CheckedFile[],
  files: readonly CheckedFile[],
  fixable: number,
  paint: Paint,
): string {
  const total = files.length;
  const hints = countFindings(files).hint;
  // Nobody shall take silence for "nothing was found".
  const more = hints > 0 ? ` ${plural(hints, 'hint')} more with --format json.` : '';
  if (total === 0) return 'Nothing to check: no model card, datasheet or experiment was found.';
  if (listed.length === 0) return `${paint('green', `No problems in ${plural(total, 'document')}.`)}${more}`;
  const counts = countFindings(listed);
  const all = counts.error + counts.warning + counts.info;
  const parts = [
    counts.error > 0 && plural(counts.error, 'error'),
    counts.warning > 0 && plural(counts.warning, 'warning'),
    counts.info > 0 && `${counts.info} info`,
  ].filter(Boolean);
  const help = fixable > 0 ? ` ${fixable} can be fixed with --fix.` : '';
  const worst = counts.error > 0 ? 'red' : 'yellow';
  return `${paint(worst, plural(all, 'problem'))} (${parts.join(', ')}) in ${listed.length} of ${plural(total, 'document')}.${help}${more}`;
}
