import type { IFlattenedRuleSet } from 'dependency-cruiser';

const pure = '^lib/(transcript|formats|timeline|search|homes)/';

/** Which room may import which; the reasons are in the README's picture of the code. */
export const rules: Required<IFlattenedRuleSet>['forbidden'] = [
  { name: 'no-cycles', from: {}, to: { circular: true } },
  { name: 'lib-imports-lib-only', from: { path: '^lib/' }, to: { path: '^(components|entrypoints)/' } },
  { name: 'components-know-no-entrypoint', from: { path: '^components/' }, to: { path: '^entrypoints/' } },
  {
    name: 'components-know-pure-rooms-and-panel',
    from: { path: '^components/' },
    to: {
      path: '^lib/',
      pathNot: '^lib/(transcript|formats|timeline|search|homes|panel)/',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'components-know-no-players-or-library',
    from: { path: '^components/' },
    to: { path: '^lib/(players|library)/' },
  },
  {
    name: 'transcript-stands-alone',
    from: { path: '^lib/transcript/' },
    to: { path: '^lib/', pathNot: '^lib/transcript/' },
  },
  {
    name: 'formats-timeline-search-know-transcript-only',
    from: { path: '^lib/(formats|timeline|search)/' },
    to: { path: '^lib/', pathNot: '^lib/(transcript|$1)/' },
  },
  {
    // Of players it knows what they see of a page, not how.
    name: 'homes-know-transcript-and-signs',
    from: { path: '^lib/homes/' },
    to: { path: '^lib/', pathNot: '^lib/(homes|transcript)/|^lib/players/page-signs\\.ts$' },
  },
  {
    // Of players it knows the interface, not one player.
    name: 'panel-knows-pure-rooms',
    from: { path: '^lib/panel/' },
    to: {
      path: '^lib/',
      pathNot: '^lib/(panel|transcript|formats|timeline|search)/|^lib/players/player\\.ts$',
    },
  },
  {
    name: 'players-know-transcript-only',
    from: { path: '^lib/players/' },
    to: { path: '^lib/', pathNot: '^lib/(players|transcript)/' },
  },
  {
    name: 'no-browser-in-pure-rooms-and-components',
    from: { path: `${pure}|^components/` },
    to: { path: '(^|/)wxt(/|$)' },
  },
];
