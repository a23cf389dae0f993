import type { Detector } from './detector';
import { DATE } from './support/dates';
import { detectParts, isAbout, lineSaying, lineUnder } from './support/page-parts';

/** Whether a runbook says when it was last looked through, and what to do. */
export const datedRunbook: Detector = {
  id: 'dated-runbook',
  detect: (evidence) =>
    detectParts(
      evidence,
      isAbout(/\b(?:run ?books?|play ?books?)\b/i),
      [
        {
          name: 'the steps',
          find: (page) =>
            page.lines.find(({ text }) => /^\s*(?:\d+[.)]|[-*+])\s+\S/.test(text))?.line ??
            lineUnder(page, /steps|procedure/i),
        },
        { name: 'the day on which it was last reviewed', find: (page) => lineSaying(page, DATE) },
        {
          name: 'the fallback',
          find: (page) => lineSaying(page, /\bfall(?:s|ing)?[- ]?back\b|\broll(?:ed)?[- ]?back\b|\bdegraded?\b/i),
        },
      ],
      'Write docs/runbook.md with steps, the fallback, and the day on which it was last reviewed.',
    ),
};
