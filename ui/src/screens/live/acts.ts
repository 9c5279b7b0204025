/** What the buttons at the foot of the evening do. */
export type Act = 'begin' | 'next' | 'previous' | 'now' | 'pause' | 'beamer' | 'blank' | 'harvest';
