/** The name begins like this, and ends with the page's own id. */
const namePrefix = 'borrowing ';

/** The id of the page in the name of its port; null for any other port. */
export const borrowingPage = (portName: string): string | null =>
  portName.startsWith(namePrefix) ? portName.slice(namePrefix.length) : null;

/** The name of the port that the page of that id holds while it has borrowed permissions. */
export const borrowingPort = (page: string): string => `${namePrefix}${page}`;
