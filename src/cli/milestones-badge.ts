import { progressOf } from '../protocol/milestones-progress';
import type { ReportedPlan } from '../protocol/milestones-report';

const LABEL = 'milestones';

/** Backgrounds on which white text can be read, from the share that is reached on. */
const COLORS: readonly (readonly [from: number, color: string])[] = [
  [1, '#2a7a2e'],
  [0.5, '#1f6f8b'],
  [0, '#6b5d00'],
];

/** Room of a character of 11 px Verdana, in px, a little more than it takes; and beside a text. */
const CHARACTER = 7;
const PADDING = 6;

const escaped = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/** Whether a file is one that `milestonesBadge` has written, or another drawing in its place. */
export const isBadge = (text: string): boolean => /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/.test(text);

/** A drawing that says how many milestones of a plan are reached, for a README. */
export function milestonesBadge({ title, milestones }: ReportedPlan): string {
  const { reached, total } = progressOf(milestones);
  const value = `${reached}/${total}`;
  const share = total === 0 ? 0 : reached / total;
  const color = COLORS.find(([from]) => share >= from)?.[1] ?? '#555';
  const label = LABEL.length * CHARACTER + 2 * PADDING;
  const width = label + value.length * CHARACTER + 2 * PADDING;
  const text = (from: number, to: number, said: string): string =>
    `<text x="${(from + to) / 2}" y="14" text-anchor="middle" textLength="${said.length * CHARACTER - 2}" lengthAdjust="spacingAndGlyphs">${said}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-labelledby="title">
  <title id="title">${escaped(`${title}: ${reached} of ${total} milestones reached`)}</title>
  <clipPath id="round"><rect width="${width}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${label}" height="20" fill="#444"/>
    <rect x="${label}" width="${width - label}" height="20" fill="${color}"/>
  </g>
  <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">
    ${text(0, label, LABEL)}
    ${text(label, width, value)}
  </g>
</svg>
`;
}
