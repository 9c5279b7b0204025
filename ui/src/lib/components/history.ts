/** What is told of a version. */
export type Told = {
  edit: string;
  /** The moment (RFC 3339). */
  at: string;
  /** On this laptop. */
  own: boolean;
  current: boolean;
  text: string;
  removed?: boolean;
  /** Name of the role that spoke. */
  speaker?: string | null;
  /** Where a line stood, when it stood elsewhere at other times. */
  place?: string | null;
};
