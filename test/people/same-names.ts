import { DomUtils, parseDocument } from 'htmlparser2';

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/**
 * What a list of links or of answers says twice, as a screen reader lists them apart from what stands around them: links of one name
 * that lead to different places, and answers to one question that are called the same.
 */
export function saidTwice(html: string): readonly string[] {
  const page = parseDocument(html);
  const find = (fits: (node: Element) => boolean) => DomUtils.findAll(fits, [page]);
  const byId = (id: string) => find(({ attribs }) => attribs['id'] === id)[0];
  const links = find(({ name, attribs }) => name === 'a' && attribs['href'] !== undefined).map((link) => ({
    name: nameOf(link, byId),
    is: link.attribs['href']!,
  }));
  const labels = new Map(find(({ name }) => name === 'label').map((label) => [label.attribs['for'], spokenIn(label)]));
  const answers = find(({ attribs }) => attribs['type'] === 'radio' || attribs['type'] === 'checkbox').map(({ attribs }) => ({
    name: `${attribs['name']}: ${labels.get(attribs['id']) ?? ''}`,
    is: attribs['value'] ?? '',
  }));
  return [...twice(links, 'link'), ...twice(answers, 'answer')];
}

function twice(all: readonly { readonly name: string; readonly is: string }[], kind: string): readonly string[] {
  return [...Map.groupBy(all, ({ name }) => name)].flatMap(([name, own]) => {
    const different = new Set(own.map(({ is }) => is));
    return different.size > 1 ? [`${different.size} different ${kind}s are called “${name}”`] : [];
  });
}

function nameOf(link: Element, byId: (id: string) => Element | undefined): string {
  const { 'aria-label': label, 'aria-labelledby': by } = link.attribs;
  if (by !== undefined)
    return by
      .split(' ')
      .map((id) => spokenIn(byId(id)))
      .join(' ');
  return label ?? spokenIn(link);
}

/** The words of an element without those that are hidden from whoever listens. */
function spokenIn(node: Element | undefined): string {
  const words = (each: Element['children'][number]): string => {
    if (!('attribs' in each)) return 'data' in each ? each.data : '';
    if (each.attribs['aria-hidden'] === 'true') return '';
    return each.name === 'img' ? (each.attribs['alt'] ?? '') : each.children.map(words).join('');
  };
  return (node?.children.map(words).join('') ?? '').replace(/\s+/g, ' ').trim();
}
