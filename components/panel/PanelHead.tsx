import type { OpenPanel } from '../../lib/panel/open-panel';
import { setFields } from '../../lib/panel/set-fields';
import { madeHere } from '../../lib/transcript/talk';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { FloatingButtons, type FloatingControls } from './FloatingButtons';
import { OptionsMenu } from './OptionsMenu';
import type { OptionActions } from './OptionsPopup';

export interface PanelHeadProps {
  panel: OpenPanel;
  actions: OptionActions;
  /** Absent if the panel stands in a page's layout. */
  floating: FloatingControls | undefined;
}

/** Says which talk this is, and has the panel's options and the buttons that make it small. */
export function PanelHead({ panel, actions, floating }: PanelHeadProps) {
  const text = useText();
  const { talk, preferences, overview } = panel;
  const { isCollapsed } = preferences.value;
  // A floating panel is minimised instead.
  const isHidden = !floating && isCollapsed;
  const guests = talk.people.filter(({ role }) => role === 'guest').map(({ name }) => name);
  const people = [...guests, talk.show, madeHere(talk, text)].filter(Boolean).join(' · ');
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
      <IconButton
        icon="list"
        label={text('viewOverview')}
        aria-pressed={overview.isShown.value && !isHidden}
        onClick={() => {
          overview.isShown.value = isHidden || !overview.isShown.peek();
          if (isHidden) setFields(preferences, { isCollapsed: false });
        }}
      />
      <OptionsMenu panel={panel} places={floating?.menuItems ?? []} {...actions} />
      {floating ? (
        <FloatingButtons {...floating} />
      ) : (
        <IconButton
          icon={isCollapsed ? 'down' : 'up'}
          label={text(isCollapsed ? 'panelExpand' : 'panelCollapse')}
          aria-expanded={!isCollapsed}
          onClick={() => setFields(preferences, { isCollapsed: !isCollapsed })}
        />
      )}
    </div>
  );
}
