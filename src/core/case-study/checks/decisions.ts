import type { Block, TableBlock } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages, wordsIn } from './support/outline';
import { isAhead, isAside } from './support/places';
import { statementsOf } from './support/statements';
import { anyWord } from './support/any-word';

const TITLE = anyWord(
  'i',
  [
    String.raw`(?:design|key|technical|architectur\w+|modell?ing|engineering|implementation|technology) (?:decisions?|choices|rationale)`,
    String.raw`decisions?(?: (?:log|record|made|and|&).*)?$`,
    String.raw`trade-?offs?\b`,
    String.raw`rationale\b`,
    String.raw`why (?:(?:i |we )?(?:chose|choose|use|used|not|ended up|went with|picked|decided|settled|switched|moved|replaced|dropped)|this|these|\w+(?: \w+)?\??$)`,
    String.raw`(?:model|technology|tech|tool|algorithm|framework) (?:selection|choice)`,
    String.raw`why (?:\S+ ){1,6}?(?:beats?|over|instead of|rather than|and not)\b`,
    String.raw`design (?:notes|considerations|philosophy|principles)`,
    String.raw`alternatives considered`,
  ],
  [
    String.raw`decis[õo]es`,
    String.raw`por qu[eé]`,
    String.raw`justificaci[óo]n`,
    String.raw`alasan (?:pemilihan|memilih)`,
    String.raw`설계 (?:결정|이유)`,
    String.raw`设计(?:决策|思路)`,
    String.raw`decisiones|escolhas|justificativa|entscheidung|선택 이유|기술 선택|选型|選定理由|技術選定|обоснован|почему|решения`,
  ],
);

/** A choice and its reason in one sentence. */
const CHOICE = String.raw`(?:cho(?:ose|se|sen|osing)|opt(?:ed)? (?:for|to)|decided (?:to|on|against|not)|pick(?:ed)?|select(?:ed)?|prefer(?:red)?|went (?:with|for)|settled on|switched to|moved to|replaced|dropped|ditched|use|used|using|uses|adopt(?:ed)?|kept|keep|introduced|implemented|added|changed|avoid(?:ed)?|excluded|removed|omitted|reduced|limit(?:ed)?|scaled|normali[sz]ed|encoded|imputed|filled|discarded|skipped|left out|capped|clipped|merged|applied|froze(?:n)?|(?:is|was|were) set|(?:is|are|was|were) (?:enough|sufficient))`;
const REASON = String.raw`(?:because|since|due to|as (?:it|this|they|the|i|we|there)\b|so that|so (?:it|we|i|the)\b|in order to|to (?:avoid|reduce|keep|prevent|ensure|leverage|handle|save|minimi[sz]e|maximi[sz]e|improve|balance|simplify|focus|fully|support|speed|make(?! (?:\w+ ){0,2}predictions?\b)|allow|address|account)|instead of|rather than|over (?:a|the|using)\b|without (?:adding|having|the need|needing)|for (?:its|their|simplicity|speed|the sake|better|faster|performance|interpretability|efficiency|reproducibility)|given (?:the|that)|which (?:gives|allows|makes|lets|keeps|avoids|reduces)|the reason)`;
const CHOSE = new RegExp(
  String.raw`\b${CHOICE}\b[^.\r\n]{0,140}\b${REASON}\b|\b(?:because|since|due to|given|instead of|rather than)\b[^.\r\n]{0,160}\b(?:i|we)\s+(?:\w+\s+)?${CHOICE}\b|\b(?:because|since|due to|given)\b[^.\r\n]{0,120}\b(?:is|are|was|were)\s+(?:chosen|selected|used|applied|dropped|removed|added|kept|preferred|excluded)\b|^as (?:the|there|it|this|most|many|some|our|my|all)\b[^.\r\n]{0,120}\b(?:i|we)\s+(?:\w+\s+)?${CHOICE}\b|\bthe reason (?:that )?(?:i|we) (?:\w+ )?${CHOICE}\b|\bthe (?:reason(?:ing|s)?|rationale|motivation) (?:for|behind|why|of) (?:\w+ing|this|these|the (?:choice|decision)|i|we|my|our)\b|\b(?:intentionally|deliberately|on purpose)\b[^.\r\n]{0,140}\b${REASON}\b|\btrade-?offs?\b|\b(?:so|therefore|thus|hence|that is why|for this reason),? (?:i|we)\s+(?!can\b|could\b|will\b|would\b|may\b|might\b)(?:\w+\s+){0,2}?${CHOICE}\b`,
  'gi',
);

/** What somebody does a thing for in front of saying what was done. */
const AIM = String.raw`(?:avoid|reduce|prevent|address|account for|mitigate|simplify|counter(?:act)?|compensate|limit|overcome|combat|tackle|minimi[sz]e|keep)`;

/** What the other way would have led to, or that it was tried: nobody writes so of what was not weighed. */
const WEIGHED = anyWord('gi', [
  String.raw`would (?:otherwise )?have (?:meant|required|needed|made|cost|added|changed|doubled|taken|forced|broken|introduced|led|been (?:too|much|more|far|an?))\b`,
  String.raw`(?:was|were) (?:measured|found|shown|judged|proved|proven) to (?:be|work|perform|generali[sz]e) (?:\w+ )?(?:better|worse|slower|faster|more|less)\b`,
  String.raw`(?:deliberately|intentionally|on purpose)\b`,
  // A comparison that was kept fair, or an evaluation that was kept clean.
  String.raw`would (?:otherwise |also )?(?:have )?(?:confound(?:ed)?|leak(?:ed)?|bias(?:ed)?|inflated?|overstated?|contaminated?|distort(?:ed)?|hid(?:e|den)|mask(?:ed)?|double[- ]count(?:ed)?|(?:create|give|produce|be) (?:an? )?(?:misleading|unfair|false|(?:test |data |target |label )?leak(?:age)?|cheating))\b`,
  // The usual way, which was not taken, and a part that is there for one thing.
  String.raw`(?:while|although|though) (?:it(?: is|['’]s)|[^.,\r\n]{3,50} (?:is|are)) (?:\w+ )?(?:common|usual|customary|standard|tempting|popular|typical|conventional)\b[^.\r\n]{0,120},\s*(?:i|we)\b`,
  String.raw`(?:this|that|it|which) (?:is|was|has been) (?:\w+ )?done (?:because|since|so that|in order to|to ${AIM}\b)`,
  String.raw`(?:my|our) (?:thought|thinking|reasoning|rationale|intuition) (?:here |then )?(?:was|is|were|behind)\b`,
  String.raw`exists? (?:specifically|precisely|solely|purely|only) (?:to|for|so|because)\b`,
  String.raw`so (?:that )?[^.\r\n]{3,80} be \w+ed\b[^.\r\n]{0,80}\b(?:instead of|rather than)\b`,
  String.raw`to ${AIM}\b[^.\r\n]{3,140},\s*(?:therefore )?(?:i|we)\s+(?!can\b|could\b|will\b|would\b|may\b|might\b|need\b|recommend\b|suggest\b|provide\b|offer\b|also provide\b|have to\b)(?:\w+\s+)?(?:${CHOICE}|group(?:ed)?|combined?|model(?:led|ed)?|split|train(?:ed)?|consider(?:ed)?|treat(?:ed)?|calculated?|computed?|convert(?:ed)?|transform(?:ed)?|restrict(?:ed)?|took|weight(?:ed)?|assign(?:ed)?|built|augment(?:ed)?)\b`,
  String.raw`to ${AIM}\b[^.,\r\n]{3,60},\s*(?:rather than|instead of)\b[^.,\r\n]{3,80},\s*(?:i|we)\b`,
  String.raw`(?:models?|methods?|approach(?:es)?|networks?|trees?|algorithms?|architectures?) (?:is|are|was|were|seemed) (?:\w+ )?well[- ]suited (?:for|to)\b`,
  String.raw`(?:removing|dropping|excluding|discarding|filtering(?: out)?|ignoring) (?:\w+ ){1,6}(?:improve[sd]|help(?:s|ed)|hurts?|worsen(?:s|ed)|made) (?!sure\b|you\b|users?\b)(?:the |our |my )?\w+\b`,
  String.raw`by \w+\s*,?\s*(?:and )?not (?:by )?\w+\s*,?\s*so (?:that )?(?:no|the|each|every|all)\b`,
  String.raw`(?:is|are|was|were) (?:\w+ )?(?!estimated|expected|required|designed)\w+ed\b[^.\r\n]{0,100}\b(?:instead of|rather than)\b`,
]);

/** What was done, and what for. */
const DONE_FOR =
  /\b(?:i|we)\s+(?:also\s+|then\s+|therefore\s+)?(?:did (?:this|so|it|that)|[a-z]+ed)\b[^.\r\n]{0,140}\b(?:to (?:avoid|reduce|prevent|obtain|save|increase|balance|limit|compensate|counter\w*|mitigate|preserve)|because|instead of|rather than|in order to)\b/gi;

/** The same in other languages: what was taken, and why. */
const CHOSE_ABROAD = new RegExp(
  [
    String.raw`(?<!\p{L})(?:elegi\p{L}+|eligi\p{L}+|escog\p{L}+|opt(?:amos|é|ei|ou|ó|ado)|seleccion\p{L}+|selecion\p{L}+|escolh\p{L}+|adot\p{L}+|adopt\p{L}+|utiliz\p{L}+|us(?:amos|é|ei|ou|ado|ada|o da|o do|o de)|descart\p{L}+|exclu[ií]\p{L}+|elimin\p{L}+|remov\p{L}+|prefer\p{L}+|imput\p{L}+|reemplaz\p{L}+|substitu\p{L}+|preench\p{L}+|rellen\p{L}+)[^.\r\n]{0,140}(?<!\p{L})(?:porque|ya que|já que|pois|puesto que|uma vez que|dado que|dada? (?:a|la|el|o)|debido a|devido (?:a|à|ao|aos|às)|en lugar del?|en vez del?|em vez d[aeo]|ao invés d[aeo]|para (?:evitar|reducir|reduzir|garantizar|garantir|mejorar|melhorar|manter|mantener|capturar|preservar)|por (?:su|sua|ser|representarem|não|no)|que (?:é|es) mais? robust\p{L}+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:justific(?:ó|ou|a|ando)|exigi[uó]|obligó)[^.\r\n]{0,30}(?<!\p{L})(?:el|o|a|la) (?:uso|elección|escolha|utili[sz]a\p{L}+)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:choisi\p{L}*|opté|retenu\p{L}*|utilisé\p{L}*|préféré\p{L}*|privilégi\p{L}+|écarté\p{L}*|remplacé\p{L}*|supprimé\p{L}*|adopté\p{L}*)[^.\r\n]{0,140}(?<!\p{L})(?:parce qu|car|puisqu|afin d|plutôt qu|au lieu d|en raison d|pour (?:éviter|réduire|garantir|améliorer|conserver|limiter))`,
    String.raw`(?<!\p{L})(?:gewählt|ausgewählt|verwendet|genutzt|eingesetzt|entschieden|verzichtet|entfernt|ersetzt)[^.\r\n]{0,140}(?<!\p{L})(?:weil|da|statt|anstatt|anstelle|damit|um (?:die|den|das|eine?))(?!\p{L})|(?<!\p{L})(?:weil|statt|anstatt|anstelle|aufgrund)(?!\p{L})[^.\r\n]{0,140}(?<!\p{L})(?:gewählt|ausgewählt|verwendet|genutzt|eingesetzt|entschieden)`,
    String.raw`(?<!\p{L})(?:dipilih|memilih|digunakan|menggunakan|dihapus|diganti)[^.\r\n]{0,140}(?<!\p{L})(?:karena|agar|supaya|daripada|untuk (?:menghindari|mengurangi|menjaga))(?!\p{L})`,
    String.raw`(?:решили|остановились)[^.\r\n]{0,140}(?:показавш\p{L}+ (?:наи)?лучш|наиболее|потому|так как|поскольку|чтобы|вместо)`,
    String.raw`(?:выбр\p{L}+|использ\p{L}+|взят\p{L}*|применя\p{L}+|отказал\p{L}+|остав\p{L}+|заполн\p{L}+|замен\p{L}+|удал\p{L}+|исключ\p{L}+)[^.\r\n]{0,140}(?:потому что|так как|поскольку|чтобы|вместо|из-за|как (?:оптимальн|лучш)\p{L}+)`,
    String.raw`(?:选择|选用|采用|选取|使用)[^。\r\n]{0,60}(?:因为|由于|以便|从而|避免|而不是|降低|减少)|(?:为了|由于|因为|考虑到)[^。\r\n]{0,60}(?:选择|选用|采用|选取|使用)`,
    String.raw`(?:때문에|위해|위하여|고려하여|고려해|대신)[^.\r\n]{0,90}(?:사용|선택|채택|적용|선정)(?:했|하였|함|하기로)`,
    String.raw`(?:ため|ので|代わりに)[^。\r\n]{0,70}(?:採用|選択|使用|選定|利用|補完|削除|除外)し`,
  ].join('|'),
  'giu',
);

/** Somebody decides: the author, or the project. */
const AUTHOR =
  /\b(?:(?:i|we|my|our|this project|the project|this repo|the (?:reason\w*|rationale|decision|system|pipeline|model))\b|chosen\b|selected\b|chose\b|opted\b|decided\b|switched\b|replaced\b|dropped\b|adopted\b|went (?:with|for)\b|picked\b|(?:is|are|was|were) (?:used|kept|preferred|scaled|normali[sz]ed|encoded|imputed|filled|discarded|skipped|left out|capped|clipped|merged|applied|frozen|removed|excluded|added|introduced|set|enough|sufficient)\b)|^[\s>]*(?:[-*+•]|\d+[.)])?[\s*_]*(?:removed|changed|added|implemented|used|kept|applied|replaced|dropped|excluded|reduced|increased|chose|switched)\b/i;

/** The reader is told what to do; that is an instruction and no decision. */
const INSTRUCTION =
  /\b(?:you (?:can|could|may|might|should|need|must|want|will|are free)\b|your\b|please\b|no requirement\b|feel free\b)|^\W*(?:to\b(?! (?:avoid|reduce|prevent|address|account|mitigate|simplify|counter|compensate|limit|overcome|combat|tackle|minimi|keep)[^\r\n]{0,200},\s*(?:therefore )?(?:i|we)\b)|use\b|run\b|install|set\b|make sure|you\b|if you|click|select|choose|open|add\b|create|copy|replace)/i;

/** What is said about metrics answers another question. */
const ABOUT_METRIC = /\b(?:metric|precision|recall|f1|accuracy is)\b/i;

export const decisions: Check = {
  id: 'readme/decisions',
  axis: 'differentiation',
  title: 'Decisions',
  asks: 'At least two choices of this project with the reason for each.',
  judge(study) {
    const titled = passages(study, TITLE).filter(
      ({ section, blocks }) =>
        wordsIn(study.body, blocks) >= FEWEST_WORDS &&
        !blocks.every((block) => isAside(block) || isAhead(block)) &&
        !(ONLY_SELECTION.test(section.title) && onlyInstructs(study, blocks)) &&
        !isForeign(section.title, (study.blocks.sections[0]?.title ?? '').toLowerCase()),
    );
    const chosen = [
      ...hitsOf(study, CHOSE, { negated: true }).filter(isDecision),
      ...hitsOf(study, WEIGHED, { negated: true }).filter(isOfWork),
      ...hitsOf(study, DONE_FOR, { negated: true }).filter(isDecision),
      ...(study.language === 'en' ? [] : hitsOf(study, CHOSE_ABROAD, { negated: true }).filter(isOfWork)),
    ];
    const sentences = new Set(chosen.map(({ statement }) => statement));
    const tables = decisionTables(study);
    const lines = linesOf(study, chosen);
    if (tables.length > 0 || titled.length > 0 || sentences.size > 1)
      return present(
        places(study, [...tables, ...titled.flatMap((passage) => passageLines(study, passage)), ...lines]),
        'The README gives reasons for choices that were made.',
      );
    if (lines.length > 0)
      return weak(
        lines,
        'One choice has its reason. Add another: what else was tried or possible, and why it was not taken.',
      );
    return missing(study, 'No choice has a reason. Write at least two: "… instead of …, because …".');
  },
};

const FEWEST_WORDS = 12;

/** Under such a title may stand no more than what was selected, or where to read of it. */
const ONLY_SELECTION = /\b(?:selection|choice)\b/i;

/** Whether every sentence tells the reader where to look, or only reports what was trained. */
const onlyInstructs = (study: CaseStudy, blocks: readonly Block[]): boolean =>
  statementsOf(study)
    .filter(({ block }) => blocks.includes(block))
    .every(
      ({ text }) => INSTRUCTION.test(text.replace(/^[\s>]*(?:[-*+•]|\d+[.)])?\s*/, '')) || /^\W*note\b/i.test(text),
    );

/** Titles that advertise. */
const isForeign = (title: string, name: string): boolean =>
  (/^why\b/i.test(title) && name !== '' && name.includes(title.replace(/^why\s+|\?$/gi, '').toLowerCase())) ||
  /why (?:use|choose) (?:us|it|this)|^why\b.*\b(?:matters?|important|care|needed)\b|metric/i.test(title);

/** Not what the reader is told to do, nor in a table or a chapter on installing. */
const isOfWork = ({ statement: { text, block } }: Hit): boolean =>
  block.kind !== 'table' &&
  !INSTRUCTION.test(text) &&
  !isUnder(block, /install|setup|usage|troubleshoot|faq|prerequisite|instala[cç]|como executar|c[oó]mo ejecutar/i);

function isDecision(hit: Hit): boolean {
  const {
    statement: { text },
    match,
  } = hit;
  if (!isOfWork(hit) || ABOUT_METRIC.test(match[0])) return false;
  return AUTHOR.test(text) || /\b(?:intentionally|deliberately|on purpose)\b/i.test(match[0]);
}

/** A table with a column for the choice and one for its reason. */
function decisionTables({ blocks, body }: CaseStudy): Span[] {
  return blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAhead(block) && block.rows.length > 1)
    .flatMap((table) => {
      const titles = table.header.map((cell) => body.proseIn(cell).trim());
      const reason = titles.findIndex((title) =>
        /^(?:why\b.*|reasons?|rationale|reasoning|justification|trade-?offs?|motiv\w+|por qu[eé]|이유|理由|原因|alasan)$/i.test(
          title,
        ),
      );
      const metric = titles.some((title) =>
        /^(?:metrics?|files?|path|document|link|question|column|feature|field|variable)$/i.test(title),
      );
      return reason > 0 && !metric && table.rows[0]?.[reason] ? [table.rows[0][reason]] : [];
    });
}
