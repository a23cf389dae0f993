import type { ReportedDimension, ReportedKpi, ReportedPlan } from '../../src/protocol/milestones-report';
import type { KpiField } from '../../src/protocol/milestones-requests';
import { element, setText } from '../ui/dom';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import type { Actions } from './actions';
import { TEXT } from './strings';

const HIGHEST = 5;

const SCORES = Array.from({ length: HIGHEST + 1 }, (_, score) => String(score));

/** In a narrow panel the head of a table is not shown, and each cell says itself what it is. */
function named(name: string, cell: HTMLElement): HTMLElement {
  cell.dataset['name'] = name;
  return cell;
}

/** A dimension of the scorecard: what the repository shows of it, and the author's own score. */
class DimensionRow implements ItemView<ReportedDimension> {
  readonly element: HTMLElement;
  private readonly met = element('td', { class: 'number' });
  private readonly score: HTMLSelectElement;

  constructor({ id, title, weight, inputs }: ReportedDimension, actions: Actions) {
    const change = (): void => {
      const { value } = this.score;
      actions.change({ kind: 'set-score', id, score: value === '' ? null : Number(value) });
    };
    this.score = element(
      'select',
      { attributes: { 'aria-label': TEXT.scoreOf(title) }, on: { change } },
      element('option', { text: TEXT.noScore, attributes: { value: '' } }),
      ...SCORES.map((text) => element('option', { text, attributes: { value: text } })),
    );
    this.element = element(
      'tr',
      {},
      element('th', { attributes: { scope: 'row' } }, title, element('p', { class: 'part-summary', text: inputs })),
      named(TEXT.weight, element('td', { class: 'number', text: `${weight} %` })),
      named(TEXT.evidenceColumn, this.met),
      named(TEXT.score, element('td', {}, this.score)),
    );
  }

  update({ met, milestones, score }: ReportedDimension): void {
    setText(this.met, TEXT.ofAll(met, milestones.length));
    this.score.value = score === null ? '' : String(Math.round(score));
  }
}

/** A key figure with its value and where that is measured; each is written when its field is left. */
class KpiRow implements ItemView<ReportedKpi> {
  readonly element: HTMLElement;
  private readonly value: HTMLInputElement;
  private readonly source: HTMLInputElement;

  constructor({ id, title, unit, example }: ReportedKpi, actions: Actions) {
    // One at a time: the other may have become something else in the file since this row was drawn.
    const input = (field: KpiField, label: string): HTMLInputElement => {
      const change = (): void => actions.change({ kind: 'set-kpi', id, field, text: this[field].value.trim() });
      return element('input', { attributes: { type: 'text', 'aria-label': label }, on: { change } });
    };
    this.value = input('value', TEXT.valueOf(title));
    this.source = input('source', TEXT.sourceOf(title));
    this.element = element(
      'tr',
      {},
      element('th', { attributes: { scope: 'row' } }, title, element('p', { class: 'part-summary', text: unit })),
      named(TEXT.kpiExample, element('td', { text: example })),
      named(TEXT.value, element('td', {}, this.value)),
      named(TEXT.valueSource, element('td', {}, this.source)),
    );
  }

  update({ value, source }: ReportedKpi): void {
    if (document.activeElement !== this.value) this.value.value = value ?? '';
    if (document.activeElement !== this.source) this.source.value = source ?? '';
  }
}

const table = (label: string, heads: readonly string[], body: HTMLElement): HTMLElement =>
  element(
    'table',
    { attributes: { 'aria-label': label } },
    element(
      'thead',
      {},
      element('tr', {}, ...heads.map((text) => element('th', { text, attributes: { scope: 'col' } }))),
    ),
    body,
  );

/** What a reviewer looks at beside the milestones: dimensions with weights, and key figures. */
export class ScorecardView {
  readonly element = element('div', { class: 'scorecard' });
  private readonly nothing = element('p', { class: 'common-reason', text: TEXT.noScorecard });
  private readonly weighted = element('p', { class: 'message' });
  private readonly fields = element('fieldset');
  private readonly dimensionPart: HTMLElement;
  private readonly kpiPart: HTMLElement;
  private readonly dimensions: KeyedList<ReportedDimension, DimensionRow>;
  private readonly kpis: KeyedList<ReportedKpi, KpiRow>;

  constructor(actions: Actions) {
    const dimensionRows = element('tbody');
    const kpiRows = element('tbody');
    this.dimensions = new KeyedList(
      dimensionRows,
      ({ id }) => id,
      (dimension) => new DimensionRow(dimension, actions),
    );
    this.kpis = new KeyedList(
      kpiRows,
      ({ id }) => id,
      (kpi) => new KpiRow(kpi, actions),
    );
    this.dimensionPart = element(
      'section',
      {},
      element('h2', { text: TEXT.scorecard }),
      element('p', { class: 'part-summary', text: TEXT.scorecardWhat }),
      table(TEXT.scorecard, [TEXT.dimension, TEXT.weight, TEXT.evidenceColumn, TEXT.score], dimensionRows),
      this.weighted,
    );
    this.kpiPart = element(
      'section',
      {},
      element('h2', { text: TEXT.kpis }),
      table(TEXT.kpis, [TEXT.kpi, TEXT.kpiExample, TEXT.value, TEXT.valueSource], kpiRows),
    );
    this.fields.append(this.dimensionPart, this.kpiPart);
    this.element.append(this.nothing, this.fields);
  }

  update({ scorecard, kpis }: ReportedPlan, mayChange: boolean): void {
    this.nothing.hidden = scorecard.length + kpis.length > 0;
    this.fields.hidden = !this.nothing.hidden;
    this.dimensionPart.hidden = scorecard.length === 0;
    this.kpiPart.hidden = kpis.length === 0;
    this.fields.disabled = !mayChange;
    this.dimensions.update(scorecard);
    this.kpis.update(kpis);
    setText(this.weighted, weightedScore(scorecard));
    this.weighted.hidden = this.weighted.textContent === '';
  }
}

/** Of the dimensions that have a score, in words. */
function weightedScore(scorecard: readonly ReportedDimension[]): string {
  const scored = scorecard.filter(({ score }) => score !== null);
  const weight = scored.reduce((sum, dimension) => sum + dimension.weight, 0);
  if (weight === 0) return '';
  const total = scored.reduce((sum, { score, weight: own }) => sum + (score ?? 0) * own, 0);
  return TEXT.weighted((total / weight).toFixed(1), `${Math.round(weight)} %`);
}
