/** How a new log begins, for people who open it. */
export const NEW_LOG = `# Your log of milestones. Edit it here or in the sidebar of ML Portfolio, which keeps your comments.
#
# plans       what you follow, and since when
# milestones  by id: status (todo, in-progress, done or skipped), due, evidence and a note
# evidence    paths from this folder, or addresses, that show the milestone
# note        objective, success_check (with a number in it), experiment, what_changed, why, next
`;
