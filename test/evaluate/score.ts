import type { CheckId } from '../../src/core/case-study/check';
import { CHECK_OF_LABEL, type Label, type LabelledReadme } from './corpus';
import { judge, type Answer, type Judged } from './judge';

/** How often the linter and the reader of the corpus agree; labels that say `weak` are counted in `weak` alone. */
export class Counts {
  tp = 0;
  fp = 0;
  fn = 0;
  tn = 0;
  /** Labels that say `weak`, whatever the answer. */
  weak = 0;
  /** Answers `not-judged`, and checks that do not exist. */
  notJudged = 0;
  /** True positives one of whose lines the reader named as well. */
  hits = 0;
  /** True positives whose best line the reader named as well. */
  firstHits = 0;

  add(other: Counts): void {
    this.tp += other.tp;
    this.fp += other.fp;
    this.fn += other.fn;
    this.tn += other.tn;
    this.weak += other.weak;
    this.notJudged += other.notJudged;
    this.hits += other.hits;
    this.firstHits += other.firstHits;
  }

  /** Shares from 0 to 1; undefined where there is nothing to take a share of. */
  get precision(): number | undefined {
    return share(this.tp, this.tp + this.fp);
  }

  get recall(): number | undefined {
    return share(this.tp, this.tp + this.fn);
  }

  get evidence(): number | undefined {
    return share(this.hits, this.tp);
  }
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

export type Outcome = 'tp' | 'fp' | 'fn' | 'tn' | 'weak' | 'notJudged';

/** A question that the linter and the reader answer in different ways, or prove with different lines. */
export interface Disagreement {
  readonly file: string;
  readonly check: CheckId;
  readonly outcome: Outcome;
  readonly label: Label;
  readonly answer: Answer | undefined;
}

export interface Score {
  readonly total: Counts;
  readonly checks: ReadonlyMap<CheckId, Counts>;
  readonly files: ReadonlyMap<string, Judged>;
  readonly disagreements: readonly Disagreement[];
}

/** A state of the reader against one of the linter: `weak` of the linter is no claim, so it misses what is present. */
export function outcomeOf(label: Label, answer: Answer | undefined): Outcome {
  if (label.state === 'weak') return 'weak';
  if (!answer || answer.state === 'not-judged') return 'notJudged';
  if (answer.state === 'present') return label.state === 'present' ? 'tp' : 'fp';
  return label.state === 'present' ? 'fn' : 'tn';
}

/** Scores the checks on the READMEs. */
export function score(readmes: readonly LabelledReadme[]): Score {
  const checks = new Map(Object.values(CHECK_OF_LABEL).map((id): [CheckId, Counts] => [id, new Counts()]));
  const total = new Counts();
  const files = new Map<string, Judged>();
  const disagreements: Disagreement[] = [];
  for (const readme of readmes) {
    const judged = judge(readme);
    files.set(readme.file, judged);
    for (const [check, label] of readme.labels) {
      const answer = judged.answers.get(check);
      const outcome = outcomeOf(label, answer);
      const counts = countsOf(outcome, label, answer);
      checks.get(check)?.add(counts);
      total.add(counts);
      if (outcome !== 'tn' && !(outcome === 'tp' && counts.firstHits === 1))
        disagreements.push({ file: readme.file, check, outcome, label, answer });
    }
  }
  return { total, checks, files, disagreements };
}

function countsOf(outcome: Outcome, label: Label, answer: Answer | undefined): Counts {
  const counts = new Counts();
  counts[outcome] = 1;
  if (outcome !== 'tp' || !answer) return counts;
  counts.hits = Number(answer.lines.some((line) => label.lines.includes(line)));
  counts.firstHits = Number(answer.lines.slice(0, 1).some((line) => label.lines.includes(line)));
  return counts;
}
