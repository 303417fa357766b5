import { expect, test } from 'vitest';
import { languageOfProgram, programName, programOrigin } from '../../lib/desk/program';

test.each([
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  [' http://127.0.0.1/ ', 'http://127.0.0.1'],
  ['HTTP://LocalHost:5000/', 'http://localhost:5000'],
  ['http://[::1]:9000', 'http://localhost:9000'],
])('%j is on this computer', (text, origin) => {
  expect(programOrigin(text)).toBe(origin);
});

test.each([
  ...['', '127.0.0.1:8080', 'https://127.0.0.1', 'http://127.0.0.1:99999', 'http://127.0.0.1:8080/v1'],
  ...['http://me@127.0.0.1', 'http://127.0.0.1:80@pods.example', 'http://127.0.0.1\\@pods.example'],
  ...['http://127.0.0.1.pods.example', 'http://localhost.pods.example', 'http://mylocalhost'],
  ...[
    'http://127.0.0.2',
    'http://2130706433',
    'http://0x7f.1',
    'http://127.1',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::1].pods.example',
  ],
  ...['http://[::ffff:127.0.0.1]', 'http://192.168.0.2:8080', 'http://127。0。0。1', 'http://ⓛocalhost'],
  ...['http://127.0.0.1?x', 'http://127.0.0.1#x', 'ws://127.0.0.1', 'file:///127.0.0.1', 'http://127.0.0.1.'],
])('%j is refused', (text) => {
  expect(programOrigin(text)).toBeNull();
});

test('Languages are told by code or by their English name', () => {
  const names = ['english', 'en', 'Welsh', 'jw', 'haitian creole', 'klingon', ''];
  expect(names.map(languageOfProgram)).toEqual(['en', 'en', 'cy', 'jv', 'ht', '', '']);
});

test('A program is called by its model, or by its host', () => {
  const program = { address: 'http://localhost:8080', model: '', language: '' };
  expect(programName(program)).toBe('localhost:8080');
  expect(programName({ ...program, model: 'large-v3' })).toBe('large-v3');
});
