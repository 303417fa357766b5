import { expect, test } from 'vitest';
import { namesOf } from '../../lib/reading/names';

const talk = { title: 'Watching Data with WhyLabs', show: '', people: [], language: 'en' };

test('Names are the words of title, people and show that are no everyday words, each once', () => {
  const people = [{ name: 'Danny Leybzon', role: 'guest' as const, from: 'WhyLabs' }];
  expect(namesOf({ ...talk, people, show: 'DataTalks.Club' }, '')).toEqual([
    'WhyLabs',
    'Danny',
    'Leybzon',
    'DataTalks.Club',
  ]);
});

test('Of a description the words with a capital count, not addresses, handles or short ones', () => {
  const description =
    "Danny's tool Whylogs, see https://Example.com/Outerbounds or @Grafana; mlflow and ONNX, AI.";
  expect(namesOf(talk, description)).toEqual(['WhyLabs', 'Danny', 'Whylogs', 'ONNX']);
});

test('In a language whose everyday words are unknown the description is not read', () => {
  expect(namesOf({ ...talk, title: 'Zerspanung', language: 'de' }, 'Der Fräser und das Werkstück')).toEqual([
    'Zerspanung',
  ]);
});
