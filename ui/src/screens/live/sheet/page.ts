import type { BlockView, RowView, SessionView } from '$lib/api/generated';

/** What every part of a sheet shows and asks. */
export type Page = {
  view: SessionView;
  /** The step whose sheet it is. */
  block: BlockView;
  /** The rows to show; what is kept back is not among them. */
  rows: readonly RowView[];
  /** Closed sessions are read, not written. */
  closed: boolean;
  /** The row that is being filled in below; null when a new one begins. */
  filling: string | null;
  /** Answers this question in the capture line; null where there is no such line. */
  answer: ((row: string) => void) | null;
};
