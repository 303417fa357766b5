import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from '../eval/page-browser';

let browser: PageBrowser;

beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, '../../.output/chrome-mv3'));
});
afterAll(() => browser?.close());

const lines = [
  'The ferry leaves at six, before the fog comes in from the sea.',
  'Only the captain knows how deep the water is below the bridge.',
  'He drops a stone on a rope and counts the knots out loud.',
  'When he was young, somebody stole the rope on the first of April.',
  'So they drove by ear, and listened to the gulls on the rocks.',
  'Nobody was hurt, but the mail was two days late that week.',
  'Since then a second rope lies under the bench in the cabin.',
  'And which of the two ropes does he take when he is asked?',
  'The old one, of course, he does not trust a rope without a story.',
  'His daughter bought an echo sounder for him and hung it up.',
  'He reads the paper by its light and still counts the knots.',
  'That is how we crossed, with the stone, in the fog, at six.',
];
const at = (index: number) => index * 7;
const clock = (index: number) => `${Math.floor(at(index) / 60)}:${String(at(index) % 60).padStart(2, '0')}`;
const shadow = (inside: string) => `<template shadowrootmode="open">${inside}</template>`;
const rows = (row: (index: number) => string) => lines.map((_, index) => row(index)).join('');

test.each([
  [
    'an item each around them',
    `<h2>Transcript</h2><ul>${rows((index) => `<li><my-line>${shadow(`<b>${clock(index)}</b><p>${lines[index]}</p>`)}</my-line></li>`)}</ul>`,
  ],
  [
    'more shadow roots in them',
    `<div>${rows((index) => `<my-line>${shadow(`<my-time>${shadow(`<b>${clock(index)}</b>`)}</my-time><my-text>${shadow('<p><slot></slot></p>')}${lines[index]}</my-text>`)}</my-line>`)}</div>`,
  ],
  [
    'nothing but their times in them',
    `<section class="transcript">${rows((index) => `<div><my-time>${shadow(`<button>${clock(index)}</button>`)}</my-time><span>${lines[index]}</span></div>`)}</section>`,
  ],
  [
    'a list around them that has one too',
    `<my-list>${shadow(`<div>${rows((index) => `<my-line>${shadow(`<i>${clock(index)}</i> <slot></slot>`)}${lines[index]}</my-line>`)}</div>`)}</my-list>`,
  ],
])('Rows with a shadow root each are read, with %s', async (_, body) => {
  const html = `<!-- address: https://ferry.example/1 --><!DOCTYPE html><html lang="en"><head><title>Ferry</title></head><body><audio src="/ferry-90.wav"></audio>${body}</body></html>`;
  const { transcripts, error } = await browser.look('ferry', html);
  expect(error).toBeNull();
  expect(transcripts.map(({ cues }) => cues.map(({ start, text }) => [start, text]))).toEqual([
    lines.map((text, index) => [at(index), text]),
  ]);
});

test.each([
  [
    'that only its script has',
    '<script>globalThis.start = () => { globalThis.own = new Audio("/ferry-90.wav"); return own.play(); };</script>',
  ],
  [
    'of which the page shows only a clock',
    `<div><button aria-label="Pause">‖</button> <span id="time">0:41</span> / 12:00</div>
      <script>let s = 41; setInterval(() => { s += 1; document.querySelector('#time').textContent = Math.floor(s / 60) + ':' + String(s % 60).padStart(2, '0'); }, 1000);</script>`,
  ],
])('A player is found %s', async (_, body) => {
  const html = `<!-- address: https://ferry.example/2 --><!DOCTYPE html><html lang="en"><head><title>Ferry</title></head><body>${body}</body></html>`;
  const { player, panel, error } = await browser.look('ferry', html);
  expect({ player, dock: panel?.dock, error }).toEqual({
    player: { found: true, playing: true },
    dock: 'over',
    error: null,
  });
});
