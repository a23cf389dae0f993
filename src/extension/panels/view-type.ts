/** Type of the case-study panel, as in `activationEvents` of package.json. */
export const CASE_STUDY_VIEW = 'mlPortfolio.caseStudy';
