import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelPreferences } from '../../lib/kept/preferences';
import type { Talk } from '../../lib/transcript/talk';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Menu, type MenuItem } from '../controls/Menu';
import { useText } from '../controls/text';

/** What a panel has that floats over a page; its size is then decided by what it stands in. */
export interface FloatingParts {
  /** What it is moved by, before the title. */
  readonly handle: ComponentChildren;
  readonly menuItems: readonly MenuItem[];
  readonly onMinimise: () => void;
  readonly footer: ComponentChildren;
}

export interface PanelHeadProps {
  talk: Talk;
  preferences: Signal<PanelPreferences>;
  /** Whether the overview is shown in place of the text. */
  showsOverview: Signal<boolean>;
  /** Absent where the panel stands in a page's layout. */
  floating: FloatingParts | undefined;
}

/** Which talk this is, the panel's options, and what makes it small. */
export function PanelHead({ talk, preferences, showsOverview, floating }: PanelHeadProps) {
  const text = useText();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { isCollapsed, marksWords, view } = preferences.value;
  const set = (change: Partial<PanelPreferences>) => {
    preferences.value = { ...preferences.peek(), ...change };
  };
  const guests = talk.people.filter(({ role }) => role === 'guest').map(({ name }) => name);
  const people = [...guests, talk.show].filter(Boolean).join(' · ');
  return (
    <div class="head">
      {floating?.handle}
      <div class="titles">
        <h2 title={talk.title} dir="auto" lang={talk.language || undefined}>
          {talk.title}
        </h2>
        <p title={people} dir="auto">
          {people}
        </p>
      </div>
      <Menu
        label={text('panelMenu')}
        icon={<Icon name="menu" />}
        isOpen={isMenuOpen}
        onToggle={setMenuOpen}
        items={[
          {
            label: text('markWords'),
            isChecked: marksWords,
            onSelect: () => set({ marksWords: !marksWords }),
          },
          {
            label: text('viewParagraphs'),
            isChecked: view === 'paragraphs',
            onSelect: () => set({ view: view === 'paragraphs' ? 'lines' : 'paragraphs' }),
          },
          {
            label: text('viewOverview'),
            isChecked: showsOverview.value,
            onSelect: () => {
              showsOverview.value = !showsOverview.peek();
            },
          },
          ...(floating?.menuItems ?? []),
          { label: text('panelHide'), onSelect: () => set({ isShown: false }) },
        ]}
      />
      {floating ? (
        <IconButton icon="minimise" label={text('overlayMinimise')} onClick={floating.onMinimise} />
      ) : (
        <IconButton
          icon={isCollapsed ? 'down' : 'up'}
          label={text(isCollapsed ? 'panelExpand' : 'panelCollapse')}
          aria-expanded={!isCollapsed}
          onClick={() => set({ isCollapsed: !isCollapsed })}
        />
      )}
    </div>
  );
}
