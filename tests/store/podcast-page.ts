import { serveSilence } from '../standin/media';
import type { HostHandler } from '../standin/server';

const lengthInSeconds = 2042;

/** A page of a podcast, as plain and as full as such pages are, in the theme of the browser. */
const html = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Machine Learning Across Industries</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; font: 17px/1.6 Georgia, serif; background: light-dark(#fbf9f5, #16181d); color: light-dark(#222, #ddd); }
  header { padding: 18px 64px; font: 600 17px Arial, sans-serif; background: light-dark(#f0ebe1, #1f232b); }
  main { max-width: 720px; padding: 40px 64px; }
  h1 { margin: 0; font-size: 38px; line-height: 1.2; }
  small { font: 14px Arial, sans-serif; color: light-dark(#666, #9aa0aa); }
  audio { display: block; width: 100%; margin: 24px 0; }
</style>
<header>Gradient Dissent</header>
<main>
  <small>June 3, 2020 · 34 minutes</small>
  <h1>Machine Learning Across Industries</h1>
  <audio id="player" controls src="/podcast/episode-${lengthInSeconds}.wav"></audio>
  <p>Vicki Boykis talks with Lukas Biewald about machine learning in many industries, about what data scientists do all
    day, and about the tools that she uses.</p>
  <p>What differs between a bank and a television network? How much of the work is cleaning data? And when is a small
    model enough?</p>
  <h2>In this episode</h2>
  <p>Consulting, notebooks and how they are kept tidy, cloud services, and learning in public.</p>
  <p>You can hear this podcast on every service, or here.</p>
</main>`;

/** Answers for the podcast's host: the page and its sound, which is silence. */
export const podcastHost: HostHandler = (request, response) => {
  if (request.url?.endsWith('.wav')) serveSilence(request, response, lengthInSeconds);
  else if (request.url?.endsWith('/favicon.ico')) response.writeHead(204).end();
  else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
};
