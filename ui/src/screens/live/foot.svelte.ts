/**
 * On a small screen the marks and what is seldom pressed are folded away under the line, until one of them is chosen, the line
 * is gone back to, or another step begins.
 */
export const foot = $state({ open: false });
