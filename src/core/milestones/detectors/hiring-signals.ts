import type { ReportedReason } from '../../../protocol/milestones-report';
import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { pagesLike, type Page } from './support/pages';
import { quotedLine } from './support/places';
import type { Section } from '../../document/markdown/blocks/block';
import { isRolePage } from './role-statement';
import { counted, isBlank, isGone, isToFillIn, lineIn, targetsIn } from './support/said';

/** As many as a plan of 90 days can show. */
const FEWEST = 3;

const SIGNAL_TITLE = /\bsignals?\b|\bproofs?\b|\bevidence\b|\bto show\b|\bwhat i (?:will )?show/i;

/** Three or more things that somebody who hires can look up, each with where it is to be seen. */
export const hiringSignals: Detector = {
  id: 'hiring-signals',
  detect(evidence) {
    for (const signals of [inPortfolio(evidence), ...pagesLike(evidence, isRolePage).map(inPage(evidence))])
      if (signals.length > 0) return judge(signals);
    return notMet(
      'List three to five hiring signals, each with a link to what shows it, in portfolio.yaml or career/role.md.',
    );
  },
};

interface Signal {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly targets: readonly string[];
  readonly gone: string | undefined;
}

function judge(signals: readonly Signal[]): Detection {
  const reasons = signals.map((signal): ReportedReason => {
    if (signal.targets.length === 0) return lacking(signal, `No link to what shows it: ${signal.text}`);
    if (signal.gone !== undefined) return lacking(signal, `There is no ${signal.gone}`);
    return shown(signal, signal.text);
  });
  const open = reasons.findIndex(({ speaksFor }) => !speaksFor);
  const bad = signals[open];
  if (bad)
    return partly(
      reasons,
      bad.gone === undefined
        ? `Link the signal in line ${bad.line} of ${bad.path} to a repository or a file that shows it.`
        : `Mend the link to ${bad.gone} in line ${bad.line} of ${bad.path}.`,
    );
  const [first] = signals;
  if (signals.length >= FEWEST || !first) return met(reasons);
  return partly(
    reasons,
    `Add ${counted(FEWEST - signals.length, 'hiring signal')} to ${first.path}, each with a link to what shows it.`,
  );
}

/** Bold words in front of an item are a title of their own below the one of the list. */
function isUnderSignals(section: Section | undefined): boolean {
  for (let one = section; one; one = one.parent) if (SIGNAL_TITLE.test(one.title)) return true;
  return false;
}

const inPortfolio = (evidence: Evidence): readonly Signal[] =>
  Array.from(evidence.repository.ofKind('portfolio')).flatMap((document) =>
    (evidence.repository.factsOf(document).portfolio?.signals ?? []).map(({ claim, evidence: shownBy }) => {
      const targets = shownBy.map(({ value }) => value);
      return {
        ...placeOf(document, claim.span),
        text: claim.value,
        targets,
        gone: targets.find((target) => isGone(evidence, document.path, target)),
      };
    }),
  );

const inPage =
  (evidence: Evidence) =>
  (page: Page): readonly Signal[] => {
    const items = page.body.blocks.blocks.filter(
      (block) => block.kind === 'item' && block.depth === 1 && isUnderSignals(block.section),
    );
    const rows = page.tables
      .filter(({ columns }) => columns.some((name) => SIGNAL_TITLE.test(name)))
      .flatMap((table) => table.rows.map(({ line }) => ({ line, raw: lineIn(page, line) })));
    const listed = items.map((item) => ({ line: page.lineAt(item.start), raw: page.body.slice(item) }));
    return [...listed, ...rows]
      .filter(({ raw }) => !isToFillIn(raw) && !isBlank(raw.replace(/^\s*(?:[-*+]|\d+[.)])\s*(?:\[[ x]\]\s*)?/i, '')))
      .map(({ line, raw }) => {
        const targets = targetsIn(raw);
        return {
          path: page.path,
          line,
          text: quotedLine(raw.replace(/^\s*(?:[-*+]|\d+[.)])\s*|^\s*\||\|\s*$/g, ''), 1),
          targets,
          gone: targets.find((target) => isGone(evidence, page.path, target)),
        };
      });
  };
