import type { Signal } from '@preact/signals';
import type { MessageKey } from '../../lib/browser/text';
import type { PanelPreferences, TextSize } from '../../lib/kept/preferences';
import { createExcerpts, type ExcerptSource } from '../../lib/panel/excerpts';
import type { OpenPanel, OtherPlace } from '../../lib/panel/open-panel';
import { savePatch } from '../../lib/panel/save-patch';
import { setFields } from '../../lib/panel/set-fields';
import type { MenuItem } from '../controls/MenuItems';
import { MenuPopup, type OpenedMenu } from '../controls/MenuPopup';
import { useText } from '../controls/text';
import { secondChoices } from './second-choices';
import type { OnCopy } from './use-copy';

const views: Readonly<Record<PanelPreferences['view'], MessageKey>> = {
  paragraphs: 'viewParagraphs',
  lines: 'viewLines',
};

const sizes: Readonly<Record<TextSize, MessageKey>> = {
  small: 'textSmall',
  medium: 'textMedium',
  large: 'textLarge',
  largest: 'textLargest',
};

const otherPlaces: Readonly<Record<OtherPlace['name'], MessageKey>> = {
  side: 'panelToSide',
  window: 'panelToWindow',
  page: 'panelToPage',
};

/** What the options can do besides setting preferences. */
export interface OptionActions {
  readonly onCopy: OnCopy;
  /** Shows the list of keys. */
  readonly onKeys: () => void;
  /** Shows the buttons that shift the transcript against the medium. */
  readonly onShift: () => void;
  /** Shows where a second transcript can be chosen. */
  readonly onChooseSecond: () => void;
}

export interface OptionsMenuProps extends OptionActions {
  panel: Pick<
    OpenPanel,
    | 'preferences'
    | keyof ExcerptSource
    | 'search'
    | 'waysOut'
    | 'overview'
    | 'keys'
    | 'lineCorrections'
    | 'second'
    | 'keptSecond'
  >;
  /** Where a floating panel can stand. Empty for a panel in a page's layout. */
  places: readonly MenuItem[];
}

export interface OptionsPopupProps extends OptionsMenuProps {
  menu: OpenedMenu;
}

/** Everything that can be set for, and done with, a whole talk. */
export function OptionsPopup({
  menu,
  panel,
  places,
  onCopy,
  onKeys,
  onShift,
  onChooseSecond,
}: OptionsPopupProps) {
  const text = useText();
  const excerpts = createExcerpts(panel.talk, panel);
  const { preferences, search, waysOut, sync, keys, lineCorrections } = panel;
  const { marksWords } = preferences.value;
  const copyAll = () => {
    const { text: plain, html } = excerpts.quoteAll();
    onCopy(plain, html);
  };
  const forms = excerpts.forms.map(
    ({ id, name }): MenuItem => ({ label: text(name), onSelect: () => excerpts.saveAll(id) }),
  );
  const items: readonly MenuItem[] = [
    ...viewChoices(panel, (key) => text(key)),
    { label: text('textSize'), items: sizeChoices(preferences, (key) => text(key)) },
    {
      label: text('markWords'),
      isChecked: marksWords,
      onSelect: () => setFields(preferences, { marksWords: !marksWords }),
    },
    secondChoices(panel, (key) => text(key), onChooseSecond),
    ...(sync.isTimed ? [{ label: text('shiftTranscript'), onSelect: onShift }] : []),
    {
      label: text('searchAllTalks'),
      startsGroup: true,
      onSelect: () => waysOut.searchAll(search.query.peek().trim()),
    },
    { label: text('saveAs'), items: forms },
    ...(lineCorrections.lines.value.size > 0
      ? [{ label: text('savePatch'), onSelect: () => savePatch(panel.talk) }]
      : []),
    { label: text('copyAll'), onSelect: copyAll },
    { label: text('replaceTranscript'), onSelect: waysOut.addTranscript },
    ...places.map((item, index) => (index === 0 ? { ...item, startsGroup: true } : item)),
    { label: text('keysTitle'), stroke: keys.value.strokeFor('help'), startsGroup: true, onSelect: onKeys },
    ...waysOut.otherPlaces.map(({ name, go }) => ({ label: text(otherPlaces[name]), onSelect: go })),
    { label: text('panelHide'), onSelect: () => setFields(preferences, { isShown: false }) },
  ];
  return <MenuPopup {...menu} items={items} />;
}

/** The views of the text, which are remembered, and the overview that can replace them, which is not. */
function viewChoices(
  { preferences, overview }: Pick<OpenPanel, 'preferences' | 'overview'>,
  labelOf: (key: MessageKey) => string,
): MenuItem[] {
  const texts = entriesOf(views).map(([view, key]) => ({
    label: labelOf(key),
    isChoice: true,
    isChecked: !overview.isShown.value && preferences.value.view === view,
    onSelect() {
      overview.isShown.value = false;
      setFields(preferences, { view });
    },
  }));
  const whole = {
    label: labelOf('viewOverview'),
    isChoice: true,
    isChecked: overview.isShown.value,
    onSelect() {
      overview.isShown.value = true;
    },
  };
  return [...texts, whole];
}

function sizeChoices(
  preferences: Signal<PanelPreferences>,
  labelOf: (key: MessageKey) => string,
): MenuItem[] {
  return entriesOf(sizes).map(([textSize, key]) => ({
    label: labelOf(key),
    isChoice: true,
    isChecked: preferences.value.textSize === textSize,
    onSelect() {
      setFields(preferences, { textSize });
    },
  }));
}

function entriesOf<Key extends string>(labels: Readonly<Record<Key, MessageKey>>): [Key, MessageKey][] {
  return Object.entries(labels) as [Key, MessageKey][];
}
