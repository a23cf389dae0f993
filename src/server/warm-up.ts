import { check } from '../core/check';
import { PortfolioDocument } from '../core/document/document';
import { recognise } from '../core/document/recognise';
import { complete } from '../core/features/complete';
import { hover } from '../core/features/hover';
import { symbols } from '../core/features/symbols';
import { Repository } from '../core/portfolio/repository';
import { SourceText } from '../core/text/source-text';
import type { Ports } from '../core/ports';

/** A portion of work and the pause behind it, in milliseconds: a keystroke never waits for more than one portion. */
const PORTION = 8;
const PAUSE = 12;

/** When it ends: after this many edits, or this much time on a slow machine, in milliseconds. */
const EDITS = 60;
const LONGEST = 500;

const METRIC = `    - type: roc_auc
      value: 0.9
      slice: x
      confidence_interval:
        lower_bound: 0.88
        upper_bound: 0.92
`;

const CARD = `model_details:
  name: Warm-up
  overview: Ranks customers.
  licenses:
    - identifier: MIT
quantitative_analysis:
  performance_metrics:
${METRIC.repeat(20)}considerations:
  limitations:
    - description: None of this exists.
`;

const RESULT = `      - task:
          type: text-classification
        metrics:
          - type: accuracy
            value: 0.9
`;

const README = `---
license: mit
model-index:
  - name: x
    results:
${RESULT.repeat(20)}---
# Card

## Uses

It is used for *nothing*, see [here](https://example.org).

| metric | value |
|---|---|
| F1 | 0.9 |
`;

/** Where the made-up person types: a character in the middle of a list that is right as it is and wrong as a digit. */
const PLACES = [
  { path: 'model-card.yaml', text: CARD, at: CARD.indexOf('slice: x', CARD.length / 2) + 'slice: '.length },
  { path: 'README.md', text: README, at: README.indexOf('name: x') + 'name: '.length },
];

/**
 * Types in made-up cards in quiet moments: parsing, checking and the answers to an editor are several times slower than
 * later until the machine code of the parser and the rules is there. Begin it when nobody waits for anything.
 * @param failed told of an error, which ends it and nothing else
 * @returns ends the warming up
 */
export function warmUp(ports: Pick<Ports, 'setTimer' | 'now'>, failed: (error: unknown) => void): { cancel(): void } {
  const steps = typing();
  let spent = 0;
  let timer: { cancel(): void };
  const portion = (): void => {
    const started = ports.now();
    let done = false;
    try {
      while (!done && ports.now() - started < PORTION) done = steps.next().done === true;
    } catch (error) {
      failed(error);
      return;
    }
    spent += ports.now() - started;
    if (!done && spent < LONGEST) timer = ports.setTimer(portion, PAUSE);
  };
  timer = ports.setTimer(portion, PAUSE);
  return { cancel: () => timer.cancel() };
}

/** Yields behind each small piece of work. */
function* typing(): Generator<void> {
  const cards = PLACES.flatMap(({ path, text, at }) => {
    const recognition = recognise({ path, text });
    const repository = new Repository();
    return recognition ? [{ repository, at, document: parse(path, text, recognition) }] : [];
  });
  for (let edit = 1; edit <= EDITS; edit++) {
    for (const card of cards) {
      const { repository, at, document } = card;
      const text = `${document.text.slice(0, at)}${edit % 2 === 0 ? 'x' : '7'}${document.text.slice(at + 1)}`;
      card.document = document.update(new SourceText(document.source.uri, text, edit));
      repository.put(card.document);
      check(card.document, repository, {}, { ruleFailed: () => undefined });
      yield;
      if (edit % 4 !== 0) continue;
      symbols(card.document);
      hover(card.document, at - 3, repository);
      yield;
      complete(card.document, at, repository);
      yield;
      parse(document.path, text, document);
      yield;
    }
  }
}

const parse = (path: string, text: string, recognition: Parameters<typeof PortfolioDocument.parse>[2]) =>
  PortfolioDocument.parse(new SourceText(`warm-up:${path}`, text, 0), path, recognition);
