import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export interface NoticeAction {
  label: string;
  onSelect: () => void;
}

export interface NoticeProps {
  icon?: IconName;
  action?: NoticeAction | null;
  /** The second answer, if the sentence is a question. */
  otherAction?: NoticeAction;
  children: ComponentChildren;
}

/** One sentence at the bottom of the panel, with at most one action, or with two answers. */
export function Notice({ icon, action, otherAction, children }: NoticeProps) {
  return (
    <div class="notice">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {[action, otherAction].map(
        (answer) =>
          answer && (
            <button key={answer.label} type="button" class="text-button" onClick={answer.onSelect}>
              {answer.label}
            </button>
          ),
      )}
    </div>
  );
}
