import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, onLine, passageLines, places } from './support/evidence';
import { wordsIn } from './support/outline';
import { ownPassages } from './support/own-passages';
import { addressesOf } from './support/addresses';
import { hasNoModel, notAsked } from './support/without-training';

const TITLE =
  /\bmodel cards?\b|responsible (?:ai|use|ml)|\b(?:intended|acceptable|out[- ]of[- ]scope) (?:use|usage)|\bethic\w*|\bfairness\b|\bbias(?:es)? (?:and|&|,|statement|considerations|analysis|audit)|societal impact|usage restrictions|privacy (?:and|&) ethics|data ethics|[ée]tic[ao]|uso responsable|uso respons[áa]vel|ethik|윤리|책임|伦理|負責|負責任|责任|倫理|責任|этик/i;

const SAID =
  /\bmodel[- _]cards?\b|\bintended (?:use|users?)\b|\bintended for use (?:by|as|for)\b|\bresponsible (?:ai|use)\b|\bethical (?:considerations?|use|concerns|implications)\b|\bfairness (?:audit|analysis|metrics?|check|assessment|across|between)\b|\b(?:demographic parity|equali[sz]ed odds|disparate impact)\b/gi;

const DISCLAIMED =
  /\b(?:not|never)\b[^.\r\n]{0,40}\b(?:medical|clinical|financial|legal|investment|professional|diagnos\w+|real[- ]world|production)\b[^.\r\n]{0,30}\b(?:advice|use|decisions?|purposes?|diagnosis|tool|device)\b|\bfor (?:educational|research|demonstration|learning|academic)(?: and \w+)? (?:purposes?|use) only\b|\bdisclaimer\b/gi;

/** The two halves of it, which are enough when both are there: what it is not made for, and what it is. */
const NOT_MEANT_FOR =
  /\b(?:not|never|nor)\b[^.\r\n]{0,20}\b(?:intended|meant|designed|suitable|approved|validated|fit)\s+(?:for|to)\b[^.\r\n]{0,40}\b(?:medical|clinical|financial|legal|investment|professional|diagnos\w+|patients?|real[- ]world|production|decision\w*)\b|\b(?:(?:do|does|should|must|may|can|is|are)\s?n[o'’]t|cannot)\s+(?:\w+ )?(?:constitute|provide|represent|replace|(?:be )?(?:considered|taken as|treated as|construed as|relied (?:up)?on|used (?:as|for|in|to)))\b[^.\r\n]{0,50}\b(?:medical|clinical|financial|legal|investment|trading|professional|diagnos\w+|patients?|decision\w*)\b|\bnot (?:a (?:substitute|replacement) )?for (?:use in )?(?:actual |any |real )?(?:medical|clinical|financial|legal|investment|trading|professional|diagnos\w+|patient)\b/gi;
const MEANT_FOR =
  /\b(?:(?:intended|meant|designed|built)\s+(?:\w+ )?for\s+(?:use by |use in )?(?:education\w*|research\w*|learning|teaching|demonstrat\w+|academic|students?|portfolio)|(?:(?:educational|research|demonstration|learning|academic|teaching)(?:,? (?:and|or) \w+|\s?[/&]\s?\w+)? (?:purposes?|use|projects?|prototypes?|tool)|(?:demonstration|demo|prototype|proof of concept|research))\s+only|(?:solely|purely|strictly|exclusively|only) for (?:education\w*|research\w*|learning|teaching|demonstrat\w+|academic|students?))\b/gi;

/** A section that warns, and not of a brand or of a licence. */
const DISCLAIMER_TITLE = /^\W*disclaimers?\W*$/i;
const ON_USE =
  /\b(?:educational|academic|research|demonstration|learning) (?:and \w+ )?(?:purposes?|use)\b|\b(?:medical|clinical|financial|investment|legal|trading|professional) (?:advice|decisions?|diagnosis|use)\b|\bresponsib(?:le|ly|ility)\b|\bsubstitute for\b|\bnot (?:intended|meant|suitable|approved) (?:for|to)\b/i;

export const modelCard: Check = {
  id: 'readme/model-card',
  axis: 'differentiation',
  title: 'Model card',
  asks: 'What the model may be used for and what not: a model card, or a section on its use and its risks.',
  judge(study) {
    const sections = [
      ...ownPassages(study, TITLE),
      ...ownPassages(study, DISCLAIMER_TITLE).filter(({ blocks }) =>
        blocks.some((block) => ON_USE.test(study.body.proseIn(block))),
      ),
    ].filter(({ blocks }) => wordsIn(study.body, blocks) >= FEWEST_WORDS);
    const links = addressesOf(study)
      .filter(
        ({ target, image }) => !image && /model[-_ ]?card[\w-]*\.(?:md|pdf|html|ya?ml)|\/model[-_]card/i.test(target),
      )
      .map((address) => onLine(study, { start: study.body.span.start, end: study.body.span.end }, address.start));
    const found = [
      ...sections.slice(0, 3).flatMap((passage) => passageLines(study, passage)),
      ...links,
      // A column of a table links to the cards of others.
      ...linesOf(
        study,
        hitsOf(study, SAID).filter(({ statement: { block } }) => block.kind !== 'table'),
      ),
    ];
    if (found.length > 0)
      return present(places(study, found), 'The README says what the model is for and what it is not for.');
    if (hasNoModel(study)) return notAsked();
    const hint = suggestion(study);
    const disclaimed = linesOf(study, hitsOf(study, DISCLAIMED, { negated: true }));
    const denied = hitsOf(study, NOT_MEANT_FOR, { negated: true });
    if (denied.length > 0 && hitsOf(study, MEANT_FOR).length > 0)
      return present(
        places(study, [...disclaimed, ...linesOf(study, denied)]),
        'The README says what the model is for and what it is not for.',
      );
    if (disclaimed.length > 0)
      return weak(disclaimed, `One sentence warns, without saying whom the model serves and whom it may harm. ${hint}`);
    return missing(study, `Nothing says what the model may be used for. ${hint}`);
  },
};

const FEWEST_WORDS = 6;

function suggestion({ workspace }: CaseStudy): string {
  const [card] = workspace.facts.modelCards;
  if (card === undefined) return 'Write who should use it, who should not, and what a wrong answer costs.';
  const name = workspace.nameOf(card);
  return `\`${name}\` is there: link to it with \`[Model card](${name})\`.`;
}
