import { useEffect, useState } from 'preact/hooks';
import type { Size } from '../../lib/panel/placement';

/** Without scroll bars, which the overlay must not cover. In quirks mode the root is as high as its content. */
function read(): Size {
  return {
    width: Math.min(document.documentElement.clientWidth || innerWidth, innerWidth),
    height: Math.min(document.documentElement.clientHeight || innerHeight, innerHeight),
  };
}

/** The size of the page's window, as it is now. */
export function useViewport(): Size {
  const [size, setSize] = useState(read);
  useEffect(() => {
    const abort = new AbortController();
    const update = () => setSize(read());
    window.addEventListener('resize', update, { signal: abort.signal });
    document.addEventListener('fullscreenchange', update, { signal: abort.signal });
    return () => abort.abort();
  }, []);
  return size;
}
