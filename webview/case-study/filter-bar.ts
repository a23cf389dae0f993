import { STATES, type CaseStudyReport } from '../../src/protocol/panel-report';
import { STATE_WORDS, STRINGS } from '../strings';
import { FilterBar } from '../ui/filter-bar';
import type { Actions } from './actions';
import { matchesShow, type Filter, type Show } from './filter';

const CHOICES: readonly (readonly [Show, string])[] = [
  ['all', STRINGS.all],
  ['to-do', STRINGS.toDo],
  ...STATES.map((state) => [state, STATE_WORDS[state]] as const),
];

/** Which checks and findings are listed: by text, and by state. */
export class ReportFilterBar extends FilterBar<Show> {
  constructor(actions: Actions) {
    super(STRINGS.search, CHOICES, (change) => actions.filter(change));
  }

  update({ checks, findings }: CaseStudyReport, filter: Filter): void {
    const { axis } = filter;
    const own = checks.filter((check) => axis === 'all' || check.axis === axis);
    this.count((show) => {
      const others = axis === 'all' && (show === 'all' || show === 'to-do') ? findings.length : 0;
      const number = own.filter(({ state }) => matchesShow(show, state)).length + others;
      // Mostly everything is judged, and then there is nothing to say about it.
      return show === 'not-judged' && number === 0 && filter.show !== show ? null : number;
    });
  }
}
