import { expect, test } from 'vitest';
import { createDrawing } from '../../entrypoints/popup/drawing';

/** A drawing whose reads are answered by the test. */
function open() {
  const reads: ((read: string) => void)[] = [];
  const painted: string[] = [];
  const draw = createDrawing(
    { found: 'looking', isRefused: false },
    () => new Promise<string>((resolve) => reads.push(resolve)),
    ({ found, isRefused }, read) => painted.push(`${found} ${isRefused} ${read}`),
  );
  return { reads, painted, draw };
}

test('A drawing that is ready late is not painted over a newer one', async () => {
  const { reads, painted, draw } = open();
  const older = draw();
  const newer = draw();
  reads[1]!('now');
  await newer;
  reads[0]!('before');
  await older;
  expect(painted).toEqual(['looking false now']);
});

test('What has changed meanwhile stays in a drawing that was wanted for something else', async () => {
  const { reads, painted, draw } = open();
  void draw({ found: 'a transcript' });
  void draw({ isRefused: true });
  const last = draw();
  for (const give of reads) give('now');
  await last;
  expect(painted).toEqual(['a transcript true now']);
});
