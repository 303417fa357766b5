import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findFirefox } from './browsers';

afterEach(() => vi.unstubAllEnvs());

test.for([
  ['CHROME_PATH', findChromium],
  ['FIREFOX_PATH', findFirefox],
] as const)(
  '%s is used, and a wrong path in it is an error that names the variable',
  async ([variable, find]) => {
    vi.stubEnv(variable, process.execPath);
    expect(await find()).toBe(process.execPath);
    vi.stubEnv(variable, '/no/such/program');
    await expect(find()).rejects.toThrow(`${variable} is set to /no/such/program`);
  },
);
