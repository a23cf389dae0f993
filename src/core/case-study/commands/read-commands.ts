import type { Block, Blocks, CodeBlock } from '../../document/markdown/blocks/block';
import type { MarkdownBody } from '../../document/markdown/body';
import { allMatches } from '../../text/all-matches';
import type { Command, Found, Word } from './command';
import { isProgram, isScriptCall } from './programs';
import { shellLines } from './shell-lines';
import { splitLine } from './split-line';
import { inFolders } from './working-folder';

/** What commands are read from. */
interface Page {
  readonly body: MarkdownBody;
  readonly blocks: Blocks;
}

const KNOWN = new WeakMap<Blocks, readonly Command[]>();

/** Nobody types more; what goes on behind them is generated. */
const MOST_COMMANDS = 2000;

/** Every command that a README gives, in the order of the text. */
export function commandsOf(page: Page): readonly Command[] {
  const known = KNOWN.get(page.blocks);
  if (known) return known;
  const found = page.blocks.blocks.flatMap((block) =>
    block.kind === 'code'
      ? inCode(block, page.body)
      : block.kind === 'image'
        ? []
        : [...inlineCode(block, page.body), ...inText(block, page.body)],
  );
  const commands = inFolders(found.sort((a, b) => a.start - b.start).slice(0, MOST_COMMANDS));
  KNOWN.set(page.blocks, commands);
  return commands;
}

/** Languages of code in which every line is typed into a shell. */
const SHELL =
  /^(?:bash|sh|shell|zsh|fish|console|terminal|shell-?session|sh-session|bash-session|cmd|bat|batch|dos|powershell|pwsh|ps1?|commandline|command|cli)$/;

/** Languages that hold no commands, even when a line looks like one. */
const NO_SHELL =
  /^(?:json[c5l]?|ya?ml|toml|ini|env|dotenv|mermaid|html?|xml|css|sql|diff|dockerfile|docker|makefile|make|c|cpp|java|javascript|js|jsx|ts|tsx|typescript|r|latex|tex|bibtex|csv|markdown|md|plantuml|graphviz|dot|http|log|output|nginx|hcl|graphql|rust|go|tree|math|svg)$/;

/** Lines that only steer others. */
const STEERING = /^(?:for|while|if|then|fi|do|done|else|elif|case|esac|function|\{|\}|\[|\()$/;

/** Python in a fence that says it is a shell: blanks around the sign are none of a shell's. */
const ASSIGNMENT = /^[A-Za-z_][\w.[\]'"]* = \S/;

/** A file and what it is, in columns. */
const LISTED_FILE = /^\s*[\w./-]+\.(?:sh|bat|ps1|py|exe|cmd)(?:\s{2,}|\s+(?:-|–|—|->|<-|:)\s+)\p{L}/u;

function inCode(block: CodeBlock, body: MarkdownBody): Found[] {
  if (NO_SHELL.test(block.language)) return [];
  const code = body.slice(block.content);
  const isShell = SHELL.test(block.language);
  const lines = [...shellLines(code)];
  // Beside lines with a prompt, the others are what the programs print.
  const prompted = lines.some(
    (line) => line.prompted && /^[ \t]*[$>%❯➜PC(]/.test(code.slice(lineStart(code, line.from), line.from)),
  );
  return lines.flatMap((line) => {
    if (prompted && !line.prompted) return [];
    const typed = code.slice(line.from, line.to);
    if (ASSIGNMENT.test(typed) || (!isShell && LISTED_FILE.test(typed))) return [];
    const asked = line.prompted && /\$[ \t]*$/.test(code.slice(lineStart(code, line.from), line.from));
    if (!isShell && !asked && !isStrong(typed)) return [];
    return toFound(typed, block.content.start + line.from, { place: 'code', block, comment: line.comment }, isShell);
  });
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Code inside of a line, ticks of one length at both ends. */
const INLINE = /(?<!`)(`{1,3})(?!`)([^`\r\n]{2,400})\1(?!`)/g;

const TOLD = /\b(?:run|running|type|typing|execute|call|invoke|issue|simply|then|do)\s+$/i;

function inlineCode(block: Block, body: MarkdownBody): Found[] {
  const source = body.slice(block);
  if (!source.includes('`')) return [];
  return allMatches(source, INLINE).flatMap(({ index, 1: ticks = '', 2: code = '' }) => {
    const from = index + ticks.length;
    const prompt = /^\s*(?:\$|>|!)\s*(?=\w)/.exec(code)?.[0] ?? '';
    const typed = code.slice(prompt.length);
    // Alone it is a tool that one needs, unless the reader is told to run it.
    if (/^(?:make|just)$/.test(typed.trim()) && !TOLD.test(source.slice(Math.max(0, index - 20), index))) return [];
    return isLikely(typed)
      ? toFound(typed, block.start + from + prompt.length, { place: 'inline', block, comment: '' }, false)
      : [];
  });
}

/** Commands in plain text. */
const IN_TEXT =
  /(?<![\w/-])(?:git clone|pip3? install|python3? (?:-m [\w.]+|[\w./\\-]+\.py\b)|streamlit run|docker(?:-| )compose (?:up|build|-f)|docker (?:build|run|pull) -?\S|uvicorn [\w.]+:\w+|conda (?:env create|create|activate|install)|npm (?:install|run|start|ci)\b|jupyter[- ](?:notebook|lab)\b|flask run|mlflow (?:ui|run)|dvc (?:repro|pull)|poetry (?:install|run)|uv (?:sync|run|pip)|kaggle (?:competitions|datasets)|(?:bash|sh) [\w./-]+\.sh\b|\.\/[\w./-]+\.sh\b|chainlit run|pipenv (?:install|run|shell)|make (?!(?:sure|an?|the|it|your|use|this|that|these|them|some|any)\b)[a-z][\w.-]*)[^\r\n`"“”]{0,200}/g;

/** A script that the reader is told to run, by its name alone. */
const SCRIPT_IN_TEXT =
  /\b(?:run|running|execute|executing|launch|call)[ \t]+(?:the[ \t]+)?(?:script[ \t]+)?["']?((?:[\w.-]+\/)*[\w-]+\.(?:sh|bat|ps1)\b)/gi;
const SCRIPT_ENDING = /\.(?:sh|bat|ps1)\b/i;

/** They stand at the begin of a line, behind a colon, or behind a word that asks to type them. */
const ASKED =
  /(?:^|[\r\n])[ \t]*(?:[-*+•][ \t]+|\d+[.)][ \t]+|\$[ \t]*|>[ \t]+)?$|[:：][ \t]+$|\b(?:run(?:ning)?|execut(?:e|ing)|type|enter|command)[ \t]+["']?$/i;
/** A verb as well as a program needs a word that asks for the program. */
const ASKED_TO_TYPE = /\b(?:run(?:ning)?|execut(?:e|ing)|type|enter|command)[ \t]+["']?$/i;
const ASKED_WITHIN = 60;

function inText(block: Block, body: MarkdownBody): Found[] {
  if (block.kind === 'heading' || block.kind === 'table') return [];
  // Code in a line is read by itself.
  const prose = body.proseIn(block);
  const source = body.slice(block);
  const found: Found[] = [];
  for (const match of allMatches(prose, IN_TEXT)) {
    const from = match.index;
    const { length } = match[0];
    const ahead = prose.slice(Math.max(0, from - ASKED_WITHIN), from);
    if (!(match[0].startsWith('make ') ? ASKED_TO_TYPE : ASKED).test(ahead)) continue;
    // Addresses are no prose, and yet part of the command.
    const typed = source.slice(from, from + length);
    if (/`[^`\r\n]*$/.test(source.slice(Math.max(0, from - 100), from))) continue;
    const said = typed
      .replace(/(?:\*\*|__(?=\W|$)|,|\.(?=\s|$)|\s(?:to|in order|and|for|then|which|on|from|in|if|with)\s).*$/s, '')
      .trimEnd();
    if (said.split(/\s+/).length < 2 && !said.startsWith('.')) continue;
    found.push(...toFound(said, block.start + from, { place: 'text', block, comment: '' }, false));
  }
  if (!SCRIPT_ENDING.test(prose)) return found;
  for (const { 0: asked, 1: typed = '', index } of allMatches(prose, SCRIPT_IN_TEXT)) {
    const from = index + asked.length - typed.length;
    const at = block.start + from;
    if (source.startsWith(typed, from) && !found.some(({ start, end }) => start <= at && at < end))
      found.push(...toFound(typed, at, { place: 'text', block, comment: '' }, false));
  }
  return found;
}

/** Whether code begins like a command, and not only with the name of a program. */
function isLikely(line: string): boolean {
  const typed = /[&|;]/.test(line) ? (line.split(/\s*(?:&&|\|\||;|\|)\s*/, 1)[0] ?? '') : line;
  const plain = typed.trim().replace(/^(?:[A-Za-z_]\w*=\S*\s+)+/, '');
  const [, program = '', next = ''] = /^(\S*)(?:\s+(\S*))?/.exec(plain) ?? [];
  if (isScriptCall(program)) return true;
  if (!isProgram(program)) return false;
  if (next === '') return /^(?:pytest|tox|nox|make|just|deactivate)$/i.test(program);
  return !/^(?:[\d(=<>~^]|v\d)/.test(next) && !/^(?:make|just|time|go|open|start|set|python)$/i.test(program)
    ? true
    : looksTyped(plain);
}

/** Words that are English as well as the name of a program need more. */
const looksTyped = (typed: string): boolean =>
  /^(?:make|just)(?:\s+-\w+\s+\S+)?\s+(?!(?:an?|the|it|sure|use|your|this)\b)[a-z][\w./-]*(?:\s+[\w./=-]+)?\s*(?:#.*)?$/i.test(
    typed.trim(),
  ) ||
  /^(?:python|py)\s+(?:-|[^\s\d(]\S*\.|\S*\/|\S+\.py)/i.test(typed.trim()) ||
  /^set\s+\w+=/i.test(typed.trim());

/** Whether a line outside of a shell's block can be nothing but a command. */
const isStrong = (typed: string): boolean =>
  isLikely(typed) &&
  !/^(?:set|open|start|time|task|kind|panel|copy|source|env|code|node|ray|act|go)\s+(?:of|the|a|is|to|=)\b/i.test(
    typed.trim(),
  ) &&
  !/^\w+\s*=\s/.test(typed);

function toFound(
  typed: string,
  base: number,
  { place, block, comment }: Pick<Found, 'place' | 'block' | 'comment'>,
  anyProgram: boolean,
): Found[] {
  return splitLine(typed, base).flatMap(({ words: all, piped }): Found[] => {
    const words = withoutSteering(all);
    const [first] = words;
    const last = words.at(-1);
    if (
      piped ||
      !first ||
      !last ||
      (!anyProgram && !isProgram(first.text) && !isScriptCall(first.text) && place !== 'code')
    )
      return [];
    if (!/[\w./]/.test(first.text) || /^[<[{(]/.test(first.text)) return [];
    const cut = typed.slice(first.start - base, last.end - base).search(/[ \t]*(?:[\\^`][ \t]*)?\r?\n/);
    const line = { start: first.start, end: cut === -1 ? last.end : first.start + cut };
    return [{ start: first.start, end: last.end, words, line, comment, place, block }];
  });
}

function withoutSteering(words: readonly Word[]): readonly Word[] {
  const [first] = words;
  if (!first || !STEERING.test(first.text)) return words;
  return /^(?:do|then|else)$/.test(first.text) ? words.slice(1) : [];
}
