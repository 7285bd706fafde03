/** Elements whose words are no part of the text: programs, controls, pictures, and what another view of the page would show. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style head template noscript svg canvas iframe object embed audio video select button textarea datalist dialog nav math'.split(
    ' ',
  ),
);

/** Void elements never close, so they are not counted. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Whether the element itself says that it is not shown. What is only not read out is shown; what a style sheet says is not known here. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:[a-z%]*)\s*(?:!|;|$))/i.test(
      styleOf(attributes),
    )
  );
}

/** Whether the element's own style strikes its words through; the last line that says so holds. */
export function isStruck(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (VOID.has(name)) return false;
  const said = [...styleOf(attributes).matchAll(/(?:^|;)\s*text-decoration(?:-line)?\s*:([^;]*)/gi)].at(-1);
  return said !== undefined && /\bline-through\b/i.test(said[1]!);
}

function styleOf(attributes: Readonly<Record<string, string>>): string {
  return (attributes['style'] ?? '').replace(/\/\*[^]*?\*\//g, '');
}
