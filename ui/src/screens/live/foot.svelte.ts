/** On a small screen the marks and what is seldom pressed are folded away under the line, until one of them is chosen. */
export const foot = $state({ open: false });
