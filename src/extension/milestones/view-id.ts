/** Id of the view, as in `contributes.views` of package.json. */
export const MILESTONES_VIEW = 'mlPortfolio.milestones';
