import { defineRule } from '../rule';

/** Words that name a part of a page, in the languages in which such titles are common, and words of generators. */
const NO_NAME =
  /^(?:introduction|overview|table of contents|contents|toc|installation|usage|getting started|read ?me|about(?: the project)?|description|abstract|(?:untitled|my|new|sample|test) ?project|project(?: title| name)?|title|introducci[oó]n|descripci[oó]n|introdu[cç][aã]o|descri[cç][aã]o|einleitung|sommaire|目录|简介|はじめに|目次|소개|개요)$/i;

export const title = defineRule({
  id: 'readme/title',
  layer: 'judgement',
  severity: 'hint',
  summary: 'The first heading does not name the project.',
  why: 'The first heading is what a reader sees in search results, in shared links and at the top of the page. "Introduction" tells nothing; the name of the project with what it predicts tells everything.',
  source: 'Guides on READMEs: the title is the name of the project.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [{ text: '# Predicting churn of telecom customers\n\n## Introduction\n\nWho leaves next month?\n' }],
    bad: [{ text: '⟦# Project Title⟧\n\nPredicts which customers of a telecom company leave next month.\n' }],
  },
  *check({ document, caseStudy }) {
    const first = caseStudy?.blocks.sections.find(({ form }) => form !== 'lead-in' && form !== 'bold');
    if (!first || !NO_NAME.test(first.title) || caseStudy?.profile.profile === 'template') return;
    yield {
      span: { start: first.span.start, end: Math.min(first.span.end, document.source.lineAt(first.span.start).end) },
      message: `"${first.title}" does not name the project. Write its name and what it predicts or answers.`,
    };
  },
});
