const paths = {
  next: 'M9 6l6 6-6 6',
  warning: 'M12 4L2.5 20h19zM12 10v5M12 17.5h.01',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M9 7l-5 5 5 5M4 12h11a5 5 0 0 1 0 10h-2',
  pause: 'M9 6v12M15 6v12',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  pin: 'M12 3v12M8 9h8l2 6H6zM12 15v6',
  play: 'M8 6l10 6-10 6z',
  minimise: 'M6 12h12',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.2 16.2L21 21',
  move: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
};

export type IconName = keyof typeof paths;

/** A line drawing of 20 px in the colour of the surrounding text. It says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'menu' || name === 'move' ? 3 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
