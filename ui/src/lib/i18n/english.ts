/** The English texts of the screen, in a file of their own: nobody waits for a language that is not read. */
import { Texts } from './texts';

/** Under their dotted keys. */
export const english = new Texts(
  import.meta.glob<string>(['../../../../assets/i18n/en/*.json', '!**/report.json'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
