import { useEffect, useState } from 'preact/hooks';

/** How long to wait after the last key before something is looked up, in ms. */
const restMs = 120;

/** What is found for the query. It is looked up when the typing pauses; null during the first look-up. */
export function useFound<Found>(query: string, find: (query: string) => Promise<Found>): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await find(query);
      if (isCurrent) setFound(() => answer);
    };
    const timer = setTimeout(look, found === null ? 0 : restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query]);
  return found;
}
