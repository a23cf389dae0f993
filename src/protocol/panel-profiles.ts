/** What a README can be read as: id as in the setting `mlPortfolio.caseStudy.profile`, and the words for people. */
export const PROFILE_NAMES = [
  { id: 'case-study', name: 'Case study', means: 'Tells of a model, its data and how they were judged' },
  { id: 'app', name: 'App', means: 'Tells how to run and serve an application' },
  { id: 'library', name: 'Library', means: 'Shows how to import a package' },
  { id: 'tutorial', name: 'Tutorial', means: 'Teaches its reader step by step' },
  { id: 'assignment', name: 'Assignment brief', means: 'Sets tasks and says what to submit' },
  { id: 'plan', name: 'Plan', means: 'Tells what will be done' },
  { id: 'kaggle-code', name: 'Kaggle code', means: 'Repeats a solution of a competition' },
  { id: 'stub', name: 'Stub', means: 'Says next to nothing yet' },
  { id: 'template', name: 'Template', means: 'Was left as a tool has written it' },
] as const;
