import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { lateCode } from '../../lib/panel/late-code';

const views = lateCode(() => import('./later-views'));

type Views = NonNullable<typeof views.code.value>;

/** A view of `later-views`. Draws nothing until these have been loaded; what it should show is not lost. */
function late<Name extends keyof Views>(name: Name): Views[Name] {
  const Late = (props: object) => {
    const View = views.code.value?.[name] as ComponentType | undefined;
    return View ? <View {...props} /> : null;
  };
  return Late as Views[Name];
}

/** Loads those views once what comes before them has been drawn. */
export function useLateViews(isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn) void views.load();
  }, [isDrawn]);
}

export const BackPill = late('BackPill');
export const ContinueNotice = late('ContinueNotice');
export const ElsewhereNotices = late('ElsewhereNotices');
export const GapRow = late('GapRow');
export const HiddenNotice = late('HiddenNotice');
export const KeysDialog = late('KeysDialog');
export const LineEditor = late('LineEditor');
export const LineMenu = late('LineMenu');
export const ListeningBar = late('ListeningBar');
export const ListHeat = late('ListHeat');
export const ListMarks = late('ListMarks');
export const NextMention = late('NextMention');
export const NoteEditor = late('NoteEditor');
export const OptionsPopup = late('OptionsPopup');
export const OverviewList = late('OverviewList');
export const PassingNotice = late('PassingNotice');
export const RecentQueries = late('RecentQueries');
export const ReturnPill = late('ReturnPill');
export const SearchSummary = late('SearchSummary');
export const SecondChooser = late('SecondChooser');
export const SecondNotice = late('SecondNotice');
export const SelectionBar = late('SelectionBar');
export const SyncBar = late('SyncBar');
export const TeachBar = late('TeachBar');
export const UndoNotice = late('UndoNotice');
