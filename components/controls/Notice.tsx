import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

export interface NoticeProps {
  icon?: IconName;
  action?: null | { label: string; onSelect: () => void };
  children: ComponentChildren;
}

/** One sentence at the foot of the panel, with at most one thing to do. */
export function Notice({ icon, action, children }: NoticeProps) {
  return (
    <div class="notice">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {action && (
        <button type="button" class="text-button" onClick={action.onSelect}>
          {action.label}
        </button>
      )}
    </div>
  );
}
