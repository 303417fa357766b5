import { useState } from 'preact/hooks';
import { useEffectUntil } from '../../components/controls/use-effect-until';
import { KeysSection } from '../../components/library/KeysSection';
import { followKeyChoices } from '../../lib/kept/key-choices';
import { allStandard, changeTo, type KeyChoices } from '../../lib/keys/choices';
import { ask } from '../../lib/messages/to-background';

/** The keys of the panel, as they are stored. Open panels notice changes by themselves. */
export function Keys() {
  const [choices, setChoices] = useState<KeyChoices>({});
  useEffectUntil((signal) => {
    void followKeyChoices(signal).then((followed) => {
      if (!signal.aborted) signal.addEventListener('abort', followed.subscribe(setChoices));
    });
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
