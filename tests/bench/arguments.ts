import { parseArgs } from 'node:util';

/**
 * The whole numbers that a bench was given: `--edits 50 --sizes 500,2000`.
 *
 * @param defaults by name; a list where several may be given
 */
export function numbersGiven<Name extends string>(
  defaults: Readonly<Record<Name, readonly number[]>>,
): Record<Name, number[]> {
  const names = Object.keys(defaults) as Name[];
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const numbersOf = (name: Name) => {
    const given = values[name];
    const numbers = given === undefined ? [...defaults[name]] : given.split(',').map(Number);
    if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
    throw new Error(`--${name} takes whole numbers above 0, separated by commas`);
  };
  return Object.fromEntries(names.map((name) => [name, numbersOf(name)])) as Record<Name, number[]>;
}
