import type { VideoData } from '../videos';
import { element, timeText } from './element';

/** What is seen behind the media element, which has sound alone: title, speakers and the time. */
export interface Picture {
  readonly root: HTMLElement;
  show(video: VideoData): void;
  drawTime(seconds: number): void;
}

function seat(name: string): HTMLElement {
  const initials = name.split(' ').map((part) => part[0]);
  return element(
    'div',
    { class: 'stand-in-seat' },
    element('b', {}, initials.slice(0, 2).join('')),
    element('span', {}, name),
  );
}

export function createPicture(): Picture {
  const root = element('div', { class: 'stand-in-picture' });
  const clock = element('div', { class: 'stand-in-clock' });
  return {
    root,
    show: ({ title, people }) =>
      root.replaceChildren(
        element('div', { class: 'stand-in-title' }, title),
        element('div', { class: 'stand-in-seats' }, ...people.map(seat)),
        clock,
      ),
    drawTime(seconds) {
      clock.textContent = timeText(seconds);
    },
  };
}
