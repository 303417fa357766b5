export const repeat = (unit: string, length: number) =>
  unit.repeat(Math.max(1, Math.floor(length / unit.length)));

export const two = (number: number) => String(number).padStart(2, '0');
export const clock = (second: number, mark: string) =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}${mark}000`;

/** `line` gives a piece for each number from 0 until the text is about `length` long. */
export const pieces = (length: number, line: (number: number) => string, glue = '\n') => {
  const count = Math.max(1, Math.floor(length / (line(77).length + glue.length)));
  return Array.from({ length: count }, (_, number) => line(number)).join(glue);
};

export const ttml = (body: string) => `<tt><body><div>${body}</div></body></tt>`;
