import type { Block } from '../../../document/markdown/blocks/block';
import { isUnder } from './outline';

/** Titles of what surrounds the work and is no account of it: contents, tools, files, people, links, licence texts. */
const ASIDE =
  /table of contents|^(?:contents?|toc|index|目录|目次|목차|índice|sumário|inhalt(?:sverzeichnis)?|daftar isi|содержание)$|tech(?:nical|nolog\w*)? ?stack|^(?:technolog(?:y|ies)|tools?|stack)\b|built with|tools? (?:and|&) |(?:project|file|folder|director(?:y|ies)|repo(?:sitory)?|code(?:base)?) ?(?:structure|layout|organi[sz]ation|tree)|(?:file|folder|directory|code) overview|^(?:structure|layout|directory|files)$|estru(?:c)?tura d[eo]|프로젝트 구조|폴더 구조|项目结构|目录结构|ディレクトリ構成|struktur (?:proyek|folder)|структура проекта|contributing|contributors?$|contribution guide|^contributions?$|how to contribute|^contribu[ií]\w*$|references?$|^bibliograph|acknowledg|^credits$|licen[sc]e(?! plate)|resources$|further reading|citation|^citing|related (?:work|projects?|articles?)|learn more|useful links|^links$|^authors?$|contact|maintainers?|change ?log|release notes|resume (?:bullets?|highlights?|&|and|points?)|linkedin|to mention on|code of conduct|support us|参考|참고|贡献|라이선스|许可/i;

/** Titles under which the work that is still to be done stands. */
export const AHEAD =
  /next steps?|future (?:work|plans?|improve\w*|directions?|enhance\w*|develop\w*|scope|steps|ideas|releases?|features?|considerations|extensions?|research|updates?|goals?|additions?|tasks?|changes|roadmap|possibilities|optimi[sz]ations?|versions?|iterations?|&|and)|^(?:the )?future$|road ?map|\bto[- ]?dos?\b|planned|upcoming|backlog|wish ?list|^ideas\b|what'?s next|(?:possible|potential|further|planned|suggested|areas? (?:for|of)|scope (?:for|of)|things to (?:consider|do|look at|work on)|points? (?:for|of|to)|(?:ideas|thoughts|considerations|aspects) (?:for|of|on|to)|room for|what can be|could be|ways? to)\b.*improv(?:e|ing)|^(?:\w+ )?(?:possible |potential |further |planned |suggested |next |future |additional |todo )?improvements?(?: (?:ideas|to make|list|plan))?$|how (?:to|we|i|it|this) (?:can |could |might |would )?(?:be )?improved?\b|extending (?:this|the)|extensions?$|further (?:work|development|research|steps)|outlook|things to try|(?:would|could|might|will|want to|plan to|['’]d) (?:do|improve|add|try|change|build|explore|fix|tackle)(?: \w+)? (?:differently|next)|(?:with|given) more time|siguientes? pasos|pr[óo]xim[oa]s? (?:pasos|passos|etapas|mejoras|melhorias)|trabajos? futuros?|trabalhos? futuros?|mejoras|melhorias|futur[ao]s? (?:funcional\p{L}+|l[ií]neas|extens\p{L}+|desarroll\p{L}+|implementa\p{L}+|passos|pasos|vers\p{L}+)|(?:funcional\p{L}+|l[ií]neas|desarrollos?|versiones|implementa\p{L}+) futur[ao]s?|travaux futurs|perspectives|prochaines étapes|améliorations? (?:possibles?|futures?|envisag\p{L}+|prévues?)|pistes d['’]amélioration|évolutions (?:possibles|futures|prévues)|ausblick|nächste schritte|verbesserungs(?:möglichkeiten|vorschläge|ideen|potenzial\p{L}*)|(?:zukünftige|weitere) (?:arbeiten|schritte|verbesserungen)|향후|다음 단계|개선 ?(?:사항|계획|방향|점)|추후|남은 (?:작업|과제)|이월|진행 ?(?:중|예정)|할 일|下一步|未来|后续|改进(?:方向|计划|空间)|待办|今後|次のステップ|展望|rencana|pengembangan (?:lanjut|selanjut)|langkah selanjutnya|дальнейш|(?:возможн|будущ|планируем)\p{L}* (?:улучшени|доработ|развити|план)\p{L}*|планы|следующие шаги|что (?:дальше|можно улучшить)|hướng phát triển/iu;

/** Titles of tasks set by somebody else. */
const TASK =
  /^(?:tasks?|assignment|deliverables?|submission|grading|rubric|evaluation criteria|instructions for (?:students|candidates)|what we(?:'re| are) looking for|requirements for)\b/i;

export const isAside = (block: Block): boolean => isUnder(block, ASIDE);

/** Whether a block speaks of work that is not done: its title says so, or it is an open task. */
export const isAhead = (block: Block): boolean =>
  (block.kind === 'item' && block.checked === false) || isUnder(block, AHEAD);

export const isTask = (block: Block): boolean => isUnder(block, TASK);
