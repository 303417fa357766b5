import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edges, roomAmong, type Surroundings } from '../../lib/host/report-room';

const window = { width: 1280, height: 800 };
const edges = (left: number, top: number, right: number, bottom: number): Edges => ({
  left,
  top,
  right,
  bottom,
});
const theatre: Surroundings = {
  ground: 'theatre',
  window,
  picture: edges(0, 56, 1280, 687),
  controls: edges(12, 635, 1268, 687),
  shared: null,
};
const full: Surroundings = {
  ground: 'full',
  window,
  picture: edges(0, 0, 1280, 800),
  controls: edges(12, 748, 1268, 800),
  shared: null,
};

describe('A floating panel has for itself', () => {
  test('the picture below the site’s bar and above the controls, in theatre mode', () => {
    expect(roomAmong(theatre)).toEqual({ left: 0, top: 64, width: 1280, height: 563 });
  });

  test('the whole screen above the controls, in full screen', () => {
    expect(roomAmong(full)).toEqual({ left: 0, top: 0, width: 1280, height: 740 });
  });

  test('the picture alone where the page has a panel of its own beside it', () => {
    expect(roomAmong({ ...full, picture: edges(0, 0, 880, 800) })).toMatchObject({ left: 0, width: 880 });
  });

  test('the full height beside a picture that has made room for it', () => {
    const narrow = { picture: edges(0, 56, 920, 687), controls: edges(12, 635, 908, 687) };
    const shared = edges(0, 56, 1280, 687);
    expect(roomAmong({ ...theatre, ...narrow, shared })).toEqual({
      left: 0,
      top: 56,
      width: 1280,
      height: 631,
    });
    const whole = edges(0, 0, 1280, 800);
    expect(roomAmong({ ...full, shared: whole })).toEqual({ left: 0, top: 0, width: 1280, height: 800 });
    // Scrolled away: as beside no picture.
    const [gone, controls] = [edges(0, -444, 1280, 187), edges(12, 135, 908, 187)];
    expect(roomAmong({ ...theatre, picture: gone, controls, shared: gone })).toMatchObject({ top: 195 });
  });

  test('the window below the controls where the picture has been scrolled away', () => {
    const scrolled = { picture: edges(0, -444, 1280, 187), controls: edges(12, 135, 1268, 187) };
    expect(roomAmong({ ...theatre, ...scrolled })).toEqual({ left: 0, top: 195, width: 1280, height: 541 });
  });

  test('the window but its edges where no controls are in view', () => {
    const gone = { picture: edges(0, -944, 1280, -313), controls: edges(12, -365, 1268, -313) };
    const whole = { left: 0, top: 64, width: 1280, height: 672 };
    expect(roomAmong({ ...theatre, ...gone })).toEqual(whole);
    expect(roomAmong({ ground: 'page', window, picture: null, controls: null, shared: null })).toEqual(whole);
  });

  test('all of the window’s width beside a player of an unknown page', () => {
    const small = { picture: edges(24, 100, 664, 460), controls: edges(36, 408, 652, 460) };
    expect(roomAmong({ ...theatre, ...small, ground: 'page' })).toMatchObject({ left: 0, width: 1280 });
  });
});

test('It is never over the controls, nor outside the window', () => {
  const length = fc.integer({ min: -2000, max: 4000 });
  const rectangle = fc
    .tuple(length, length, length, length)
    .map(([a, b, c, d]) => edges(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)));
  const size = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(
      fc.record({
        ground: fc.constantFrom('theatre', 'full', 'page'),
        window: fc.record({ width: size, height: size }),
        picture: fc.option(rectangle),
        controls: fc.option(rectangle),
        shared: fc.constant(null),
      }),
      (around) => {
        const { left, top, width, height } = roomAmong(around);
        const { controls, window: seen } = around;
        expect(Math.min(left, top, width, height)).toBeGreaterThanOrEqual(0);
        if (width === 0 || height === 0) return;
        expect(left + width).toBeLessThanOrEqual(seen.width);
        expect(top + height).toBeLessThanOrEqual(seen.height);
        if (controls) expect(top + height <= controls.top || top >= controls.bottom).toBe(true);
      },
    ),
  );
});
