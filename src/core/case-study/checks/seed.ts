import type { CaseStudy } from '../case-study';
import { present, type Check } from '../check';
import { allMatches } from '../../text/all-matches';
import type { Span } from '../../text/span';
import { commandsOf } from '../commands/read-commands';
import { hitsOf, linesOf, missing, places, type Hit } from './support/evidence';
import { isAhead } from './support/places';

const SEED =
  /\b(?:(?:random|fixed|global|same|constant|different|multiple|several|single|multi|per|numpy|torch|python|experiment|split|training|[2-9]|\d{2,}|two|three|four|five|ten)[-_ ]+(?:random[-_ ]+)?seeds?\b|seeds?\s*(?:=|:|\|)\s*\d|seeds?\s*\(?\d+(?![a-z\d])|seeds?\s+(?:of|to|value)\s+\(?\d|seeds?\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:set|fixed|control\w*|kept|used|averag\w*|\d)|seed\s+(?:control\w*|fix\w*|averag\w*|values?)|random[_ ]?state\b|(?:set|fix|fixes|fixed|fixing|setting|control\w*|with|using|over|across|averaged over)\s+(?:the\s+|a\s+|all\s+)?(?:random\s+)?seeds?\b|pythonhashseed|seed_everything|set_seed|manual_seed|np\.random\.seed|reproducib\w+[^.\r\n]{0,40}\bseeds?\b|seeds?\b[^.\r\n]{0,40}\breproducib\w+|(?:runs?|experiments?|splits?|training|everything) (?:is|are) seeded|seeded (?:runs?|experiments?|splits?|training|randomness|rng|sampling))|semillas? (?:(?:aleatoria|fija)|(?:= ?|de |en )?\d)|sementes? (?:(?:aleat[óo]ria|fixa)|(?:= ?|de |em )?\d)|graine aléatoire|랜덤 ?시드|시드 고정|随机种子|隨機種子|乱数シード|ランダムシード|случайн[а-яё]+ (?:seed|зерн[а-яё]+)/gi;

const DETERMINISM =
  /\bdeterminis(?:tic(?:ally)?|m)\b(?=[^.\r\n]{0,60}\b(?:results?|runs?|training|split|splits|reproduc\w+|experiments?|sampling|seed\w*|pipeline|builds?)\b)|\b(?:results?|runs?|training|splits?|experiments?|pipeline|fully|bit-for-bit)\b[^.\r\n]{0,40}\bdeterminis(?:tic(?:ally)?|m)\b|\bbit[- ](?:for[- ]bit|identical|wise)\b|\bcudnn\.deterministic\b/gi;

/** What is sown is something else: data in a table, a start page, a crop. */
const SOWN =
  /\b(?:make|pre-?|db|database|data ?base|npm run|prisma|knowledge|sample|initial|demo|user|admin|chroma|vector|index|table)[- ]?seed\w*|\bseed(?:s|ed|ing)?[- ](?:data|inputs?|scripts?|the (?:database|db|index|store|table|data)|documents?|lists?|urls?|users?|files?|questions?|terms?|words?|keywords?|round|funding|class)\b|\bseeds? (?:for|of) (?:crawl|plant|sunflower|wheat)/i;

/** An answer that is the same each time is no run that is. */
const ANSWERS =
  /\b(?:response|answer|llm|temperature|rule|fallback|hash|chunk|fixture|smoke|citation|mock|regex|parser|id)s?\b/i;

/** Runs that nobody can promise to be the same. */
const DENIED = /\b(?:cannot|can['’]?t|can not|not guaranteed|no guarantee)\b/i;

const IN_COMMAND =
  /^-{1,2}(?:random[-_]?)?(?:seed|state|random[-_]state)s?(?:=|$)|^(?:\+?[\w.]*\.)?seed=\d|^PYTHONHASHSEED=/i;

export const seed: Check = {
  id: 'readme/seed',
  axis: 'credibility',
  title: 'Seed',
  asks: 'The seed of the random numbers, or what else makes runs repeatable.',
  judge(study) {
    const said = [
      ...hitsOf(study, SEED, { aside: true }).filter(isSeed),
      ...hitsOf(study, DETERMINISM).filter(({ statement: { text } }) => !ANSWERS.test(text) && !DENIED.test(text)),
    ];
    const lines = places(study, [...linesOf(study, said), ...inCommands(study), ...inCode(study)]);
    if (lines.length > 0) return present(lines, 'The README says what makes its runs repeatable.');
    return missing(study, unsaid(study));
  },
};

const isSeed = ({ statement: { text }, match, index }: Hit): boolean =>
  !SOWN.test(text.slice(Math.max(0, index - 20), index + match[0].length + 20));

/** In a program or a configuration that the README shows. */
const SET =
  /\b(?:random_?state|(?:random_|global_)?seed|seed_everything|set_seed|manual_seed|np\.random\.seed|random\.seed|set\.seed|default_rng)["']?\s*[:=(]\s*\d{1,10}\b/gi;

const inCode = ({ blocks, body }: CaseStudy): Span[] =>
  blocks.blocks.flatMap((block) => {
    if (block.kind !== 'code' || isAhead(block)) return [];
    return allMatches(body.slice(block.content), SET).map(({ index, 0: all }) => {
      const start = block.content.start + index;
      return { start, end: start + all.length };
    });
  });

const inCommands = (study: CaseStudy): Span[] =>
  commandsOf(study).flatMap(({ words }) => {
    const index = words.findIndex(({ text }) => IN_COMMAND.test(text));
    const [option, value] = index < 0 ? [] : words.slice(index, index + 2);
    if (!option) return [];
    return [{ start: option.start, end: value && /^\d+$/.test(value.text) ? value.end : option.end }];
  });

function unsaid({ workspace }: CaseStudy): string {
  const [found] = workspace.facts.seeds;
  if (!found) return 'Nothing says whether a run gives the same numbers again. Set a seed, and write its value.';
  const { path, line, value } = found;
  return `\`${workspace.nameOf(path)}\` sets the seed ${value} (line ${line}), and the README does not say so. Add a line such as "All runs use the seed ${value}".`;
}
