/** Addresses as the page of the panel has to write them. */
export interface PanelResources {
  readonly script: string;
  readonly style: string;
  /** Source of the panel's own files, for the policy: `webview.cspSource`. */
  readonly source: string;
  /** Another one for each page. */
  readonly nonce: string;
}

/** Which of the panels it is. */
export interface PanelPage {
  readonly name: 'case-study' | 'milestones';
  readonly title: string;
}

/**
 * The page of a panel. Nothing is loaded or run but the one script and the one style sheet, and nothing can be sent away.
 * What is shown comes later as messages. The toolkit looks for the nonce in a `meta` element when it asks the browser what its
 * style sheets may contain.
 */
export const panelHtml = (
  { name, title }: PanelPage,
  { script, style, source, nonce }: PanelResources,
): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source} 'nonce-${nonce}'; base-uri 'none'; form-action 'none'"
    />
    <meta property="csp-nonce" content="${nonce}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="${style}" />
  </head>
  <body data-panel="${name}">
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
