/** Type of the case-study panel, as in `activationEvents` of package.json. */
export const CASE_STUDY_VIEW = 'mlPortfolio.caseStudy';

/** Type of the milestones panel, as in `activationEvents` of package.json. */
export const MILESTONES_PANEL = 'mlPortfolio.milestonesPanel';
