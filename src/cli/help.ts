export const HELP = `Checks model cards, datasheets and experiment configs, reads READMEs as a reviewer does,
says which milestones a repository shows, and makes new projects.

Usage: ml-portfolio check [paths...] [options]
       ml-portfolio readme [paths...] [options]
       ml-portfolio milestones [folder] [options]
       ml-portfolio new [template] [folder] [options]

  check                  every document among the files and folders
  readme                 what a reviewer finds in a README: each Markdown file that is named,
                         and the READMEs of each folder
  milestones             what the plans of milestones.yaml want, and what the files and git show of it;
                         without that file, the milestones of the six-chapter transition into AI
  new                    a project that runs, from a template; without one it lists the templates
  paths                  files and folders, the current folder when there are none;
                         what .gitignore names is left out of folders

Options:
  --format <format>      text (default), json, or for check also sarif
  --fail-on <severity>   exit with 1 from this severity on: error (default), warning or info;
                         for check and readme
  --no-color             no colours
  -h, --help             this text
  -v, --version          the version

Options of check:
  --fix                  apply every fix that needs no decision, then report what is left
  --quiet                report only what makes the check fail, and no notes

Options of readme:
  --update               write the blocks between <!-- results:begin src=reports/metrics.json -->
                         and <!-- results:end --> anew from the files of metrics that they name
  --update --check       write nothing; exit with 1 when a block is out of date

Options of milestones:
  --badge <file.svg>     write a badge such as "milestones 12/30" of the first plan
  --no-git               do not ask git since when evidence has been there

Options of new:
  --name <name>          of the project and its package; the folder's name unless given
  --track <track>        whom its roadmap is for, such as ml-engineer or data-scientist
  --license <licence>    mit (default), apache-2.0, bsd-3-clause, or none
  --author <author>      whom licence and documents name, also as "Ada <ada@example.org>";
                         whoever git commits as unless given
  --no-git               make no repository and no first commit
  -y, --yes              ask nothing

Severities, documents and the size limit are read from mlPortfolio.* in .vscode/settings.json,
so that an editor says the same.

Exit code: 0 clean, or the project is made; 1 findings from --fail-on on; 2 a wrong option, or something
that cannot be read or written, or would be replaced.
What is left to do among milestones is no reason to fail; a milestones.yaml with a broken syntax is.
`;
