import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './Icon';

export type IconButtonProps = Omit<ButtonHTMLAttributes, 'icon'> & {
  icon: IconName;
  /** The button's name, also shown when the pointer rests on it. */
  label: string;
};

/** A button that shows only an icon. */
export function IconButton({ icon, label, ...attributes }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} {...attributes}>
      <Icon name={icon} />
    </button>
  );
}
