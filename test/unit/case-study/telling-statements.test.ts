import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { CHECKS } from '../../../src/core/case-study/checks/index';
import { RULES } from '../../../src/core/rules/index';
import { needsOf } from '../../../src/core/text/patterns/needs';
import { groupsIn, hasDoubtfulLetter } from '../../../src/core/text/patterns/symbols';
import { caseStudyOf } from '../../harness/case-study';

/** The texts that the rules for READMEs are explained with. */
const EXAMPLES = RULES.filter(({ id }) => id.startsWith('readme/'))
  .flatMap(({ examples: { good, bad } }) => [...good, ...bad])
  .map(({ text }) => text);

const MOST_TEXTS = 12;
const MOST_SENTENCES = 300;

/** Every pattern that is asked for while all checks judge some texts. */
function patternsOfChecks(): RegExp[] {
  const asked = new Map<string, RegExp>();
  const exec = Reflect.get(RegExp.prototype, 'exec');
  const spy = mock.method(RegExp.prototype, 'exec', function (this: RegExp, text: string) {
    asked.set(this.toString(), this);
    return exec.call(this, text);
  });
  for (const text of EXAMPLES.slice(0, MOST_TEXTS)) for (const check of CHECKS) check.judge(caseStudyOf(text));
  spy.mock.restore();
  return [...asked.values()];
}

const grouped = (texts: readonly string[]): (readonly [string, ReadonlySet<number>])[] =>
  texts.filter((text) => !hasDoubtfulLetter(text)).map((text) => [text, groupsOf(text)] as const);

/** Texts in which a pattern itself stands, without its signs: nearly each has something that the pattern matches. */
const wordsOf = ({ source }: RegExp): string[] =>
  source
    .split('|')
    .map((part) =>
      part
        .replace(/\(\?<?[=!][^)]*\)|\(\?(?::|<\w+>)/g, '')
        .replace(/\\[bB]/g, '')
        .replace(/\\s/g, ' ')
        .replace(/\\d/g, '7')
        .replace(/\\w/g, 'x')
        .replace(/\[\^?([^\]]{1,2})[^\]]*\]/g, '$1')
        .replace(/\\(.)/g, '$1')
        .replace(/\{\d+(?:,\d*)?\}|[()?*+]/g, ''),
    )
    .flatMap((text) => [text, `  ${text.toUpperCase()}!`, `(the ${text})`]);

const groupsOf = (text: string): ReadonlySet<number> => {
  const groups = new Set<number>();
  groupsIn(text, (group) => groups.add(group));
  return groups;
};

const holds = (groups: ReadonlySet<number>, rows: readonly (readonly number[])[]): boolean =>
  rows.some((row) => row.every((group) => groups.has(group)));

const leftOut = (pattern: RegExp, text: string): boolean => {
  const needs = needsOf(pattern);
  return needs !== undefined && !holds(groupsOf(text), needs);
};

describe('what a pattern needs', () => {
  const patterns = patternsOfChecks();

  it('is in every text that it matches', () => {
    const sentences = grouped(EXAMPLES.flatMap((text) => text.split(/(?<=[.!?])\s|\n\n/)).slice(0, MOST_SENTENCES));
    let matches = 0;
    for (const pattern of patterns) {
      const needs = needsOf(pattern);
      if (!needs) continue;
      for (const [text, groups] of [...sentences, ...grouped(wordsOf(pattern))]) {
        if (text.search(pattern) < 0) continue;
        matches++;
        assert.ok(holds(groups, needs), `${pattern.toString()} needs more than is in ${text}`);
      }
    }
    assert.ok(matches > 1000, `only ${matches} matches of ${patterns.length} patterns`);
  });

  it('is known of most patterns', () => {
    const searched = patterns.filter((pattern) => pattern.global);
    const known = searched.filter((pattern) => needsOf(pattern));
    assert.ok(known.length > searched.length / 2, `${known.length} of ${searched.length}`);
  });

  it('leaves out what cannot match', () => {
    assert.ok(leftOut(/\bbase-?lines?\b/i, 'The database lies in an online store.'));
    assert.ok(leftOut(/\bf1\b|\bauc\b/i, 'An F12 of a faucet.'));
    assert.ok(leftOut(/next +steps?|(?:future|further) work\b/i, 'The next of two stages; the future works.'));
    assert.ok(leftOut(/(?:monitor|watch)(?:s|ed|ing)? for drift/, 'We watch the drift of a monitor.'));
  });

  it('is right at edges, in runs of blanks, and for what is there once or never', () => {
    for (const [pattern, text] of [
      [/\bvs\.? +the\b/i, 'x vs.   THE y'],
      [/colou?rs?\s*:/, 'colors \t:'],
      [/a{0}bcd(?:efg)*/, 'bcd'],
      [/(?:abc){2,}/, 'abcabc'],
      [/\w+\.(?:ipynb|py)\b/, 'a.py'],
      [/[-–] ?(?:abc|xyz)/, '–abc'],
      [/(?<!\w)#(\d{3})-\1/, '#123-123'],
      [/\u0041bc\x2d\u{64}ef/u, 'Abc-def'],
      [/mañana|hôtel|данные/i, 'MAÑANA ДАННЫЕ'],
      [/数据集|数 据/, '数据集'],
      [/^\s*abc$/m, 'x\nabc\ny'],
      [/x😀?abc/u, 'xabc'],
      [/(?:|the )model card/, 'model card'],
      [/a_b1c/, 'A_B2 a_b1c'],
    ] as const) {
      assert.ok(pattern.test(text), pattern.source);
      assert.equal(leftOut(pattern, text), false, pattern.source);
    }
  });

  it('is not guessed for what is not understood', () => {
    assert.equal(needsOf(new RegExp('(?=abc)|.*')), undefined);
    assert.equal(needsOf(new RegExp('abcdef', 'v')), undefined);
    assert.ok(hasDoubtfulLetter('\u212Aelvin'));
  });
});
