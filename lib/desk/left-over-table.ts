import type { LeftOver } from '../library/left-over';
import { writeTable } from './table-cells';

/** What is left over of talks that are gone, as tab-separated values with a heading. Times are in seconds. */
export function writeLeftOver({ homes, pins, places, corrections }: LeftOver): string {
  return writeTable(
    ['kind', 'talk', 'home', 'recording time', 'transcript time', 'original words', 'corrected words'],
    [
      ...homes.map(({ talkId, key }) => ['home', talkId, key, '', '', '', '']),
      ...pins.flatMap((record) =>
        record.pins.map(({ media, transcript }) => [
          'pin',
          record.talkId,
          record.home,
          String(media),
          String(transcript),
          '',
          '',
        ]),
      ),
      ...corrections.map(({ talkId, was, text }) => ['correction', talkId, '', '', '', was, text]),
      ...places.map(({ talkId, home, at }) => [
        'place',
        talkId,
        home,
        '',
        at === null ? 'end' : String(at),
        '',
        '',
      ]),
    ],
  );
}
