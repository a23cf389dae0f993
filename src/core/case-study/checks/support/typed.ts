import type { Blocks, Section } from '../../../document/markdown/blocks/block';
import { indexBefore } from '../../../text/last-before';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { plainly, type Command } from '../../commands/command';
import { purposesOf, type Purpose } from '../../commands/purpose';
import { commandsOf } from '../../commands/read-commands';
import { places } from './evidence';
import { noteTitle } from './outline';
import { isAhead, isTask } from './places';
import { statementAt, statementsOf, type Statement } from './statements';

/** Commands with what they are for, which each check asks. */
const OPEN = new WeakMap<Blocks, readonly (readonly [Command, ReadonlySet<Purpose>])[]>();

/** Commands of these purposes that a reader is told to type now. */
export function commandsFor(study: CaseStudy, ...purposes: readonly Purpose[]): Command[] {
  let open = OPEN.get(study.blocks);
  if (!open) {
    noteTitle(study.blocks);
    const commands = commandsOf(study);
    const own = ownPrograms(study, commands);
    open = commands.flatMap((command) =>
      isAhead(command.block) || isTask(command.block) ? [] : [[command, purposeHere(command, own)] as const],
    );
    OPEN.set(study.blocks, open);
  }
  const found: Command[] = [];
  for (const [command, own] of open) if (purposes.some((purpose) => own.has(purpose))) found.push(command);
  return found;
}

const RUN: ReadonlySet<Purpose> = new Set<Purpose>(['run']);

const ENVIRONMENT = /^(?:poetry|uv|pdm|pipenv|hatch|rye)$/i;
const OWN_SCRIPT = /^(?!.*(?:test|lint|format|fmt|check|type|cov|docs?\b|build|clean|install))[a-z][\w-]*$/i;

/** A program that only this project has is run, whatever its commands are called; asking it for help is not. */
function purposeHere(command: Command, own: ReadonlySet<string>): ReadonlySet<Purpose> {
  const purposes = purposesOf(command);
  if (purposes.size > 0) return purposes;
  const [program = '', next = ''] = plainly(command).split(' ');
  // What the environment of the project runs is one of its own programs.
  const [tool, verb] = command.words;
  if (verb?.text === 'run' && ENVIRONMENT.test(tool?.text ?? '') && OWN_SCRIPT.test(program)) return RUN;
  return own.has(alike(program)) && !/^(?:-{0,2}(?:help|version|init|config|login|configure)|-h|-v)$/i.test(next)
    ? RUN
    : purposes;
}

const alike = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** What programs of this project may be called: like the repository that is cloned, the package that is installed, or the page. */
function ownPrograms({ blocks }: CaseStudy, commands: readonly Command[]): ReadonlySet<string> {
  const names = (blocks.sections[0]?.title ?? '').split(/[\s:–—|(]+/).slice(0, 1);
  for (const command of commands) {
    const plain = plainly(command);
    const named =
      /^git clone \S*\/([\w.-]+?)(?:\.git)?(?:\s|$)/i.exec(plain) ??
      /^(?:pip|pipx|uv tool) install (?:-U )?([\w-]+)$/i.exec(plain);
    if (named?.[1] !== undefined) names.push(named[1]);
  }
  return new Set(names.map(alike).filter((name) => name.length > 2));
}

const BY_SECTION = new WeakMap<Blocks, ReadonlyMap<Section | undefined, readonly Statement[]>>();

/** The statements right under a title. */
const statementsUnder = (study: CaseStudy, section: Section | undefined): readonly Statement[] =>
  (BY_SECTION.get(study.blocks) ?? bySection(study)).get(section) ?? [];

function bySection(study: CaseStudy): ReadonlyMap<Section | undefined, readonly Statement[]> {
  const map = new Map<Section | undefined, Statement[]>();
  for (const statement of statementsOf(study)) {
    const { section } = statement.block;
    const list = map.get(section);
    if (list) list.push(statement);
    else map.set(section, [statement]);
  }
  BY_SECTION.set(study.blocks, map);
  return map;
}

/** The lines of commands, those in blocks of code first. */
export function commandLines(study: CaseStudy, commands: readonly Command[]): Span[] {
  const rank = { code: 0, inline: 1, text: 2 };
  const sorted = [...commands].sort((a, b) => rank[a.place] - rank[b.place]);
  return places(
    study,
    sorted.map(({ line }) => line),
  );
}

/** A sentence behind a block of code that is about it. */
const POINTS_BACK =
  /^\W*(?:this|it|that|the (?:script|command|above|program)|running (?:this|it)|doing (?:this|so)|which)\b/i;

/** What is said of a command: its comment, the sentence it stands in, or the ones around its block of code. */
export function saidOf(study: CaseStudy, { block, comment, start, place }: Command): string {
  if (place !== 'code') return statementAt(study, start)?.text ?? '';
  const around = statementsUnder(study, block.section);
  const before = around.findLast((statement) => statement.end <= block.start);
  const behind = around.find((statement) => statement.start >= block.end);
  const explains = behind && POINTS_BACK.test(behind.text) ? behind.text : '';
  return `${comment} ${before?.text ?? ''} ${explains}`;
}

/** Words that announce what a command does, one thing after the other. */
const ANNOUNCES_STEPS =
  /^\W*(?:what (?:it|this|that|the \w+) does\b|(?:this|that|it|the (?:script|command|program|pipeline|above)|running (?:this|it)|doing (?:this|so))\b[^.\r\n]{0,60}(?:[:：]|\b(?:will|does|performs?|executes?|runs?|following|steps?)\W*)$|(?:o|el|le|este|esse|ce|perintah|skrip|эта|этот) (?:script|comando|commande|ini|команда|скрипт)\b[^\r\n]{0,60}[:：]?\s*$|[^\r\n]{0,12}(?:コマンド|スクリプト|命令|脚本|명령|스크립트)[^\r\n]{0,40}[:：]?\s*$)/i;
const MOST_STEPS = 12;

/** What a command does, as an item of a list says. */
export interface Step extends Span {
  readonly text: string;
}

/** The items of a list behind the block of a command that says what this does: "The script will:". */
export function stepsBehind({ blocks: { blocks }, body }: CaseStudy, { block, place }: Command): Step[] {
  if (place !== 'code') return [];
  const from = indexBefore(blocks, block.start) + 1;
  const next = blocks[from];
  if (next?.kind !== 'heading' && next?.kind !== 'paragraph') return [];
  const said = next.kind === 'heading' ? next.opens.title : body.proseIn(next).trim();
  if (said.length > LONGEST_ANNOUNCEMENT || !ANNOUNCES_STEPS.test(said)) return [];
  const steps: Step[] = [];
  for (const item of blocks.slice(from + 1, from + 1 + MOST_STEPS)) {
    if (item.kind !== 'item') break;
    steps.push({ start: item.start, end: item.end, text: body.proseIn(item) });
  }
  return steps;
}

const LONGEST_ANNOUNCEMENT = 120;

/** The words right in front of a command with which the project is started, whatever the command is called. */
const STARTS_PROJECT =
  /\b(?:run|start|launch|execute|bring up|spin up)\s+(?:the |this |our |my )?(?:whole |entire |full |complete )?(?:project|app(?:lication)?|pipeline|system|stack|everything|it all)\b(?:\s+(?:locally|end[- ]to[- ]end))?,?\s*(?:(?:just |simply )?(?:us(?:e|ing)|with|by|via|run(?:ning)?|typ(?:e|ing)|execut(?:e|ing))(?: the (?:following )?command)?)?\s*:?\s*$/i;

/** Targets called after a step that the text says start the project: "Run the project with `make build`". */
export const targetsThatStart = (study: CaseStudy): Command[] =>
  commandsFor(study, 'build', 'install').filter(
    (command) =>
      /^(?:make|just|task|npm run) \S+$/.test(plainly(command)) &&
      command.place === 'code' &&
      STARTS_PROJECT.test(introductionOf(study, command)),
  );

/** The sentence in front of the block of a command; a short line of its own is a title and says as much. */
function introductionOf(study: CaseStudy, { block: { section, start } }: Command): string {
  const before = statementsUnder(study, section).findLast(({ end }) => end <= start)?.text;
  return before ?? (section?.form === 'bare' || section?.form === 'bold' ? section.title : '');
}

/** How far back the text counts as being about a command. */
const LEAD = 8;

/** The title over all items, not the words in front of one of them. */
const titleOver = (section: Section | undefined): Section | undefined =>
  section?.form === 'lead-in' ? titleOver(section.parent) : section;

/** The statements in front of a command under the same title, the nearest first. */
export const leadUpTo = (study: CaseStudy, { block, start }: Command): string[] =>
  [
    ...statementsUnder(study, titleOver(block.section)),
    ...(block.section?.form === 'lead-in' ? statementsUnder(study, block.section) : []),
  ]
    .filter((statement) => statement.end <= start)
    .slice(-LEAD)
    .map(({ text }) => text)
    .reverse();
