import { createText, lookUpIn } from '../../lib/browser/text';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };

/** English words, from the catalogue of the package. */
export const englishText = createText(lookUpIn(english), () => '');
