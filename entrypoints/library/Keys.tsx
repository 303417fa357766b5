import { useEffect, useState } from 'preact/hooks';
import { KeysSection } from '../../components/library/KeysSection';
import { followKeyChoices } from '../../lib/kept/key-choices';
import { allStandard, changeTo, type KeyChoices } from '../../lib/keys/choices';
import { ask } from '../../lib/messages/to-background';

/** The keys of the panel, as they are stored. Open panels notice changes by themselves. */
export function Keys() {
  const [choices, setChoices] = useState<KeyChoices>({});
  useEffect(() => {
    const abort = new AbortController();
    void followKeyChoices(abort.signal).then((followed) => {
      if (abort.signal.aborted) return;
      const stop = followed.subscribe(setChoices);
      abort.signal.addEventListener('abort', stop);
    });
    return () => abort.abort();
  }, []);
  const change = (changes: Readonly<Record<string, string | null>>) =>
    void ask('change-settings', { record: 'keys', changes });
  return (
    <KeysSection
      choices={choices}
      onChange={(action, stroke) => change(changeTo(action, stroke))}
      onStandard={() => change(allStandard())}
    />
  );
}
