import { useEffect, useState } from 'preact/hooks';

/** How long typing rests before something is looked up. */
const restMs = 120;

/** What is found for the query, looked up when typing rests; null while it is looked up for the first time. */
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
