import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { plainly, type Command } from '../commands/command';
import { isFor } from '../commands/purpose';
import { runsTests, wholeRecipe } from '../workspace/tasks';
import { hitsOf, linesOf, missing, places, type Hit } from './support/evidence';
import { isUnder, wordsIn, type Passage } from './support/outline';
import { ownPassages, titleAndLines } from './support/own-passages';
import { commandLines, commandsFor } from './support/typed';

const TITLE =
  /^(?:running |run |the |automated |unit |integration |software |code )*(?:tests?|testing)\b(?! (?:data|set|results?|(?:the |your |our )?(?:trained )?(?:models?|api|app\w*|service|endpoint|prediction|chat\w*|system|bot)\b|images?|predictions?|accuracy|metrics|performance|with|on|cases? for|scripts?|your|your own|a |it|out))|\bunit tests?\b|\bci ?[/-]? ?cd\b|\bcontinuous (?:integration|delivery)|\bci\b|github[- ]actions|test (?:suite|coverage|strategy)|quality (?:assurance|checks)|pruebas (?:unitarias|automatizadas)|testes (?:unit[áa]rios|automatizados)|^테스트|^测试|^テスト|^тест/i;

const SAID =
  /\b(?:unit|integration|regression|smoke|contract|end-to-end|e2e|load|functional|automated)[- ]?(?:and \w+ )?tests?\b(?! (?:set|data|accuracy|results?))|\btests? for (?:all |the |each |our |its )*(?:[\w-]+ )?(?:functions?|modules?|code|classes|methods?|endpoints?|apis?|scripts?|utilit(?:y|ies)|helpers?|packages?|librar(?:y|ies)|routes)\b|\btests? (?:run|are run|pass|are executed) (?:on|in|for|with|at) (?:each|every|all|the ci|push|github|pull)\b|\btests? (?:suite|coverage|cases? (?:cover|in|with))\b|\bpytest\b|\bunittest\b|\btox\b|\bci ?[/-]? ?cd\b|\bci (?:pipelines?|workflows?|runs?|checks?|builds?|jobs?)\b|\bgithub[- ]actions?\b|\bgitlab[- ]ci\b|\bcircle ?ci\b|\btravis ?ci\b|\bjenkins\b|\bazure (?:devops|pipelines)\b|\bcontinuous integration\b|\bpre-commit\b[^.\r\n]{0,30}\b(?:hooks?|runs?|checks?)\b|\b\d+\+? (?:unit|integration|automated|passing|e2e)(?: \w+)? tests?\b|\b\d+\+? tests\b(?=[^.\r\n]{0,60}\b(?:pass\w*|cover\w*|pytest|unit|integration|green|ci)\b)|\btest coverage\b|\bpruebas unitarias\b|\btestes? unit[áa]rios?\b|단위 테스트|单元测试|単体テスト|ユニットテスト|(?:юнит-?|unit-?)тест|(?:модульн|интеграционн|автоматическ)[а-яё]+ (?:и [а-яё]+ )?тест/gi;

const STATISTICS =
  /a\/b[- ]test|hypothesis|t-test|chi-?square|\btest (?:set|data|split|accuracy|images)\b|student|exam/i;
const CONTRIBUTING = /contribut|development (?:guide|setup)|code of conduct|贡献|기여|contribui|contribuir/i;
const TOOLS = /tech(?:nical|nolog\w*)? ?stack|^(?:technolog|tools?|stack|built with)|tools? (?:and|&)/i;

/** Badges that show the state of a build or what tests cover. */
const BADGE =
  /actions\/workflows|\/workflows\/|travis-ci|circleci|codecov|coveralls|gitlab\.com\/.*pipeline|azure.*build|appveyor|\btests?\b.*(?:passing|badge)|\bbuild\b|\bcoverage\b|\bci\b/i;

export const testsOrCi: Check = {
  id: 'readme/tests-or-ci',
  axis: 'scope',
  title: 'Tests',
  asks: 'That there are tests or a continuous integration, and how to run them.',
  judge(study) {
    const typed = [
      ...commandsFor(study, 'test'),
      ...commandsFor(study, 'run', 'lint').filter((one) => runsTestTask(one, study)),
    ];
    const own = typed.filter(({ block }) => !isUnder(block, CONTRIBUTING));
    const said = hitsOf(study, SAID, { aside: true }).filter((hit) => !isOther(hit));
    const sections = ownPassages(study, TITLE).filter((passage) => isContent(passage, study));
    const found = [
      ...sections.slice(0, 3).flatMap((passage) => titleAndLines(study, passage)),
      ...commandLines(study, own),
      ...linesOf(study, said.filter(isOwn)),
    ];
    if (found.length > 0) return present(places(study, found), 'The README says how the code is tested.');
    const badges = study.blocks.badges.filter(({ alt, image, link }) => BADGE.test(`${alt} ${image} ${link ?? ''}`));
    const partly = [...commandLines(study, typed), ...linesOf(study, said), ...badges];
    const hint = suggestion(study);
    if (partly.length > 0) return weak(places(study, partly), `Tests are only touched on. ${hint}`);
    return missing(study, `Nothing says how the code is tested. ${hint}`);
  },
};

/** A short run of the training is called a smoke test too; only with one of these is it a test of code. */
const SMOKE_OF_CODE =
  /\b(?:pytest|ci|unit|integration|regression|suite|api|endpoints?|docker\w*|containers?|imports?|code|scripts?|pass\w*|automat\w*|workflows?|github|deploy\w*|service|server|app|cli|tests?\/|runs? in|commit|push|make)\b|\btest_/i;

/** A service that runs tests runs other work as well, such as fetching data every morning. */
const SERVICE = /^(?:github|gitlab|circle|travis|jenkins|azure)/i;
const AT_TIMES =
  /\b(?:every|each) (?:day|morning|night|evening|hour|week|month)\b|\b(?:daily|nightly|hourly|weekly|monthly|cron)\b|\bschedul/i;
const OF_CHANGES = /\b(?:tests?|testing|lint\w*|builds?|push(?:es)?|commits?|pull requests?|ci)\b/i;

/** Tests of statistics, and other work than testing. */
const isOther = ({ statement: { text }, match }: Hit): boolean =>
  STATISTICS.test(text) || (SERVICE.test(match[0]) && AT_TIMES.test(text) && !OF_CHANGES.test(text));

const isOwn = ({ statement: { text, block }, match }: Hit): boolean =>
  !(/^smoke\b/i.test(match[0]) && !SMOKE_OF_CODE.test(text)) && !isUnder(block, CONTRIBUTING) && !isUnder(block, TOOLS);

const FEWEST_WORDS = 8;

function isContent({ section, blocks }: Passage, study: CaseStudy): boolean {
  if (CONTRIBUTING.test(section.title) || CONTRIBUTING.test(section.parent?.title ?? '')) return false;
  if (commandsFor(study, 'test', 'lint').some(({ block }) => blocks.includes(block))) return true;
  const text = blocks.map((block) => study.body.slice(block)).join('\n');
  return OF_CODE.test(text) && wordsIn(study.body, blocks) >= FEWEST_WORDS;
}

/** Whether a target or script of the repository is typed that runs its tests, and neither trains nor brings up the whole. */
function runsTestTask(command: Command, { workspace }: CaseStudy): boolean {
  if (isFor(command, 'whole', 'train', 'serve', 'test')) return false;
  const [runner, ...words] = plainly(command).split(/\s+/);
  const { tasks } = workspace.facts;
  return tasks.some(
    (task) => task.runner === runner && words.includes(task.name) && runsTests(wholeRecipe(task, tasks)),
  );
}

/** A section called Testing may be about the model and its test data. */
const OF_CODE =
  /\bpytest|unit[- ]?tests?|integration tests?|\bci\b|github actions|\bworkflows?\b|coverage|test suite|\blint|\bmock|tests?\/|\btest_\w+\.py|test cases|automated|every (?:push|commit)|pull request|\bruns? (?:the |all )?tests\b|\b\d+ tests\b/i;

function suggestion({ workspace }: CaseStudy): string {
  const { testFiles, ciFiles } = workspace.facts;
  const [ci] = ciFiles;
  const files = `${testFiles.length} test file${testFiles.length === 1 ? '' : 's'}`;
  if (testFiles.length > 0)
    return `The repository has ${files}${ci === undefined ? '' : ` and \`${workspace.nameOf(ci)}\``}: write how to run them, such as \`pytest\`.`;
  if (ci !== undefined) return `\`${workspace.nameOf(ci)}\` is there: say what it checks.`;
  return 'One test that the model loads and answers is a start.';
}
