export type ColourChoice = 'auto' | 'always' | 'never';

/** Colour only where it is seen: `auto` means a terminal that is not dumb, and nobody has set NO_COLOR (https://no-color.org). */
export function wantsColour(
  choice: ColourChoice,
  terminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  return terminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}
