export const HELP = `Checks model cards, datasheets and experiment configs.

Usage: ml-portfolio check [paths...] [options]

  paths                  files and folders, the current folder when there are none;
                         what .gitignore names is left out of folders

Options:
  --format <format>      text (default), json or sarif
  --fail-on <severity>   exit with 1 from this severity on: error (default), warning or info
  --fix                  apply every fix that needs no decision, then report what is left
  --quiet                report only what makes the check fail, and no notes
  --no-color             no colours
  -h, --help             this text
  -v, --version          the version

Severities, documents and the size limit are read from mlPortfolio.* in .vscode/settings.json,
so that an editor says the same.

Exit code: 0 clean, 1 findings from --fail-on on, 2 a wrong option or something that cannot be read or written.
`;
