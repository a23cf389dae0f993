import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { definitionsIn } from './support/calls';
import { tests } from './support/python-source';

const BAD =
  /bad|invalid|malformed|corrupt|broken|negative|null|missing|nan\b|duplicate|out_of_range|unexpected|wrong|quarantin|reject|drop(?!out)|fail|raises?|outlier|empty/i;
const OUTCOME =
  /\braises\(|assertRaises|quarantin|reject|invalid|\berrors?\b|SchemaErrors?|is_valid|\blen\(|isna\(|isnull\(|\.empty\b|\.shape\b/i;
const OF_DATA =
  /schema|validat|clean|prepare|quarantin|ingest|preprocess|pandera|expectation|DataFrame|dataset|read_csv/i;
const OF_API = /\bTestClient\b|\bclient\.(?:post|get|put)\(/;

/** A test that feeds a bad row and says what becomes of it. */
export const badRowTest: Detector = {
  id: 'bad-row-test',
  detect(evidence) {
    const ofData = tests(evidence).filter(({ code }) => OF_DATA.test(code));
    const cases = ofData.flatMap((source) =>
      definitionsIn(source)
        .filter(({ name, body }) => name.startsWith('test') && !OF_API.test(body))
        .map((definition) => ({ ...definition, path: source.path })),
    );
    const bad = cases.filter(
      ({ name, body }) => BAD.test(name) && OUTCOME.test(body) && /\bassert|raises\(/.test(body),
    );
    if (bad.length > 0) return met(bad.slice(0, 2).map((one) => shown(one, `${one.name} feeds bad data`)));
    const [first] = cases;
    const next = 'Write a test that feeds a row with a wrong value and asserts that it is quarantined or refused.';
    return first ? partly([lacking(first, 'The tests of the data feed good rows alone')], next) : notMet(next);
  },
};
