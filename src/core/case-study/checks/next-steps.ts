import type { Block } from '../../document/markdown/blocks/block';
import { AUTHORS_PART } from '../../text/authors-part';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, isRead, linesOf, missing, onLine, passageLines, places, type Hit } from './support/evidence';
import { passages, wordsIn } from './support/outline';
import { AHEAD, isAside, isTask } from './support/places';

/** Titles that speak of what lies ahead of the reader, not of the project. */
const NOT_AHEAD =
  /improvements? (?:over|made|summary|in this)|performance improvements?|recent improvements?|future (?:prediction|forecast|data|churn)|contribut/i;

const SAID =
  /\b(?:future (?:work|improvements?|enhancements?|directions?|plans?|iterations?|versions?|releases?|development)|(?<!\w (?:for|before|of|until) (?:the |these )?|\bin (?:the|this|a) )next (?:steps?(?! is to\b)|iteration|milestone)|as a next step|in (?:the|a) (?:near )?future|further (?:work|improvements?|research)(?!,? (?:we|i) (?:\w+ed|built|took)\b)|road ?map|to[- ]do list|(?:with|given) more time|if (?:i|we) (?:ever )?had (?:more|the) time|(?:i|we)(?: plan to| am planning to| are planning to| intend to| would like to| want to| hope to)\s+(?:\w+\s+){0,2}(?:add|improve|extend|try|implement|explore|revisit|include|support|deploy|retrain|integrate|experiment|work on|investigate|collect|test|build|migrate))\b/gi;
const SOFT =
  /\b(?:could be (?:improved|extended|added|further)|can be (?:improved|extended|further)|would be (?:better|nice|interesting|good) to|room for improvement|coming soon|planned|not yet implemented|revisit (?:that|this|it)|solution:)/gi;

/** The reader is told where to go on from here. */
const TO_READER = /\byou(?:r)?\b|^\W*(?:see|read|look|take|check|visit|follow|browse)\b/i;

/** A sentence on what is to come, in other languages. */
const SAID_ABROAD = new RegExp(
  [
    String.raw`(?<!\p{L})(?:como (?:trabajo futuro|trabalho futuro|pr[óo]xim[oa]s? (?:pasos?|passos?))|en el futuro,? (?:se |me |nos |podr|quer|quis|plane|vamos)|(?:en|para) futuras? (?:versiones|iteraciones|mejoras)|no futuro,? (?:pretend|poder|quer|gostar|planej|vamos|será)|(?:em|para) futuras? (?:vers[õo]es|itera[çc][õo]es|melhorias)|queda(?:ría)? pendiente|podr[íi]a mejorarse|se podr[íi]a (?:mejorar|a[ñn]adir|probar|explorar)|poderia(?:m)? ser (?:melhorad|adicionad|explorad)\p{L}*)`,
    String.raw`(?<!\p{L})(?:(?:à l['’]avenir|par la suite),? (?:nous|on|je|il)|il serait intéressant d|nous pourrions|on pourrait|reste à (?:faire|améliorer)|(?:in zukunft|zukünftig) (?:soll|könn|möcht|woll|wäre|werde)|als nächstes|in einem nächsten schritt|ke depannya|selanjutnya dapat|pengembangan selanjutnya)`,
    String.raw`в (?:дальнейшем|будущем) (?:можно|план|стоит|хот|буд|предпол)|планируется|в планах|(?:향후|추후|앞으로)[^.\r\n]{0,60}(?:예정|계획|개선|추가|싶|필요)|未来(?:工作|可以|计划|将)|后续(?:可以|计划|工作|将)|下一步|今後(?:は|の(?:課題|展望))`,
  ].join('|'),
  'giu',
);

/** Titles that stand in the first line of a paragraph whose other lines are the list. */
const LIST_IN_PARAGRAPH =
  /^[\s*_]*(?:to[- ]?dos?(?: list)?|next steps|future (?:work|improvements?|enhancements?|scope|plans?)|road ?map|planned(?: features)?)[\s*_]*:?[\s*_]*\r?\n\s*\S/i;

export const nextSteps: Check = {
  id: 'readme/next-steps',
  axis: 'differentiation',
  title: 'Next steps',
  asks: 'What the author would do next, as a list or a sentence.',
  judge(study) {
    const titled = passages(study, AHEAD).filter(
      ({ section, blocks }) =>
        !NOT_AHEAD.test(section.title) &&
        !(/next/i.test(section.title) && TO_READER.test(firstText(study, blocks))) &&
        wordsIn(study.body, blocks) >= 2 &&
        !blocks.every(isAside),
    );
    const said = hitsOf(study, SAID, { planned: true, negated: true }).filter(isOfProject);
    const evidence = places(study, [
      ...titled.flatMap((passage) => passageLines(study, passage)),
      ...linesOf(study, said.filter(isSentence)),
      ...openTasks(study),
      ...(isRead(study)
        ? []
        : linesOf(study, hitsOf(study, SAID_ABROAD, { planned: true, negated: true }).filter(isOfProject))),
      ...study.blocks.blocks
        .filter((block) => block.kind === 'paragraph' && LIST_IN_PARAGRAPH.test(study.body.slice(block)))
        .map((block) => onLine(study, block)),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README says what comes next.');
    const hints = places(study, [
      ...linesOf(study, said),
      ...linesOf(study, hitsOf(study, SOFT, { planned: true, negated: true }).filter(isOfProject)),
    ]);
    if (hints.length > 0)
      return weak(
        hints,
        'There is a hint of what comes next. Make it a short list: what to do, and what it should change.',
      );
    return missing(
      study,
      'No next steps. Write two or three: what you would do next, and which number it should move.',
    );
  },
};

/** Boxes that are still to be ticked, when there are several. */
function openTasks(study: CaseStudy): Span[] {
  const open = study.blocks.blocks.filter(
    (block) => block.kind === 'item' && block.checked === false && !isAside(block) && !isTask(block),
  );
  return open.length > 1 ? open.map((block) => onLine(study, block)) : [];
}

/** The first words under a title. */
const firstText = ({ body }: CaseStudy, blocks: readonly Block[]): string => {
  const [first] = blocks;
  // "Your" in a part that is to be filled in speaks to the author.
  return first && !AUTHORS_PART.test(body.slice(first)) ? body.proseIn(first).replace(/^[\s>*+\-\d.)]+/, '') : '';
};

/** Not what the model foretells, and not what the reader is to do. */
const isOfProject = ({ statement: { text, block } }: Hit): boolean =>
  block.kind !== 'table' &&
  !/\b(?:predict(?:s|ed|ing)?|forecast\w*|customers? (?:will|in)|next steps? (?:below|are to install)|deprecated|removed|you(?:r)?\b)/i.test(
    text,
  );

/** More than a word in a list of links. */
const isSentence = ({ statement: { text }, match }: Hit): boolean =>
  (text.match(/\p{L}+/gu)?.length ?? 0) >= 7 &&
  /will|plan|intend|like to|want to|hope|future|next|further|had|more time/i.test(match[0]) &&
  !/\bhere\b\s*\.?\s*$|check out|see (?:the|our)/i.test(text);
