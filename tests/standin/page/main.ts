import { startEmbedPage, startUnknownPage } from './bare-pages';
import { startPhoneSite } from './phone-site';
import { startSite } from './site';
import { readVariants } from './variants';
import { placeOf } from './video-data';

const variants = readVariants(location.href);
const place = placeOf(location.href);
document.documentElement.toggleAttribute('dark', variants.has('dark'));

if (place.kind === 'embed') void startEmbedPage(place.id, variants.has('new-embed'));
else if (location.hostname === 'm.youtube.com') startPhoneSite(variants);
else if (variants.has('unknown-layout') && place.kind === 'watch') void startUnknownPage(place.id);
else startSite(variants);
