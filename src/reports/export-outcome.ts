/** What happened to what was last taken out of a result. */
export type ExportOutcome =
  | { readonly type: 'made'; readonly name: string }
  | { readonly type: 'failed' }
  | { readonly type: 'copied' }
  /** The browser keeps the clipboard closed: the text is shown, to be copied by hand. */
  | { readonly type: 'copy-by-hand'; readonly text: string }
