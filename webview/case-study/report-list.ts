import { AXES, type CaseStudyReport, type ReportCheck, type ReportFinding } from '../../src/protocol/panel-report';
import { AXIS_TITLES, STRINGS } from '../strings';
import { element, setProse, setText } from '../ui/dom';
import { KeyedList } from '../ui/keyed-list';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';
import { CheckItem } from './check-item';
import { EVERYTHING, matchesCheck, matchesFinding, type Filter } from './filter';
import { FindingItem } from './finding-item';

/** So many checks that were not judged for one reason do not each have to say it. */
const MANY = 5;

function commonReason({ checks }: CaseStudyReport): string | undefined {
  const reasons = checks.filter(({ state }) => state === 'not-judged').map(({ message }) => message);
  return reasons.find((reason) => reasons.filter((other) => other === reason).length >= MANY);
}

/** A part of the list with its heading; it hides when the filter leaves nothing of it. */
interface Part {
  readonly element: HTMLElement;
  update(report: CaseStudyReport): void;
  /** @returns how many items are shown */
  filter(filter: Filter): number;
}

function part<Item>(
  id: string,
  title: string,
  itemsOf: (report: CaseStudyReport) => readonly Item[],
  list: (parent: HTMLElement) => {
    update(items: readonly Item[]): void;
    all(): Iterable<{ readonly element: HTMLElement; matches(filter: Filter): boolean }>;
  },
): Part {
  const count = element('span', { class: 'count' });
  const parent = element('ul', { class: 'items' });
  const heading = element('h2', { attributes: { id } }, title, ' ', count);
  const items = list(parent);
  const section = element('section', { attributes: { 'aria-labelledby': id } }, heading, parent);
  return {
    element: section,
    update: (report) => items.update(itemsOf(report)),
    filter(filter) {
      let shown = 0;
      for (const item of items.all()) {
        item.element.hidden = !item.matches(filter);
        if (!item.element.hidden) shown++;
      }
      section.hidden = shown === 0;
      setText(count, String(shown));
      return shown;
    },
  };
}

class FilteredCheck extends CheckItem {
  matches(filter: Filter): boolean {
    return matchesCheck(filter, this.check);
  }
}

class FilteredFinding extends FindingItem {
  matches(filter: Filter): boolean {
    return matchesFinding(filter, this.finding);
  }
}

/** All checks by axis, and the findings below them. */
export class ReportList {
  readonly element = element('div', { class: 'list' });
  private readonly parts: readonly Part[];
  private readonly nothing: HTMLElement;
  private readonly reason = element('p', { class: 'common-reason' });
  private common: string | undefined;

  constructor(actions: Actions) {
    this.parts = [
      ...AXES.map((axis) =>
        part<ReportCheck>(
          `axis-${axis}`,
          AXIS_TITLES[axis],
          ({ checks }) => checks.filter((check) => check.axis === axis),
          (parent) =>
            new KeyedList(
              parent,
              ({ id }) => id,
              (check) => new FilteredCheck(check, actions, () => this.common),
            ),
        ),
      ),
      part<ReportFinding>(
        'findings',
        STRINGS.findings,
        ({ findings }) => findings,
        (parent) =>
          new KeyedList(
            parent,
            ({ id, text }) => `${id} ${text}`,
            (finding) => new FilteredFinding(finding, actions),
          ),
      ),
    ];
    this.nothing = element(
      'div',
      { class: 'nothing' },
      element('p', { text: STRINGS.nothingMatches }),
      button(STRINGS.clearFilter, () => actions.filter(EVERYTHING)),
    );
    this.element.append(this.reason, ...this.parts.map((one) => one.element), this.nothing);
  }

  update(report: CaseStudyReport): void {
    this.common = commonReason(report);
    setProse(this.reason, this.common ?? '');
    this.reason.hidden = this.common === undefined;
    for (const one of this.parts) one.update(report);
  }

  showFilter(filter: Filter): void {
    let shown = 0;
    for (const one of this.parts) shown += one.filter(filter);
    this.nothing.hidden = shown > 0;
  }
}
