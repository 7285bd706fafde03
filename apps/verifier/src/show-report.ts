import type { Report, ReportedEntry } from '#libs/ledger/core';
import { visible, visibleLine } from '#libs/rendering';

/** Puts a report on the page, as text only: nothing of a dossier is ever read as HTML. */
export function showReport(place: HTMLElement, { verdict, sections, entries, words, limits }: Report): void {
  place.dataset.outcome = verdict.outcome;
  place.replaceChildren(
    element('h2', verdict.heading),
    element('p', verdict.says),
    ...sections.flatMap(({ heading, points }) => [
      element('h3', heading),
      element('ul', ...points.map((point) => element('li', visibleLine(point)))),
    ]),
    ...(entries.length > 0 ? [element('h3', 'What the record says'), ...entries.flatMap(entryParts)] : []),
    ...(words === null
      ? []
      : [element('h3', 'The checkpoint in words'), element('p', 'To compare with a printed page: ', element('strong', words))]),
    element('p', element('strong', limits)),
  );
}

/** A refusal: nothing was checked. */
export function showRefusal(place: HTMLElement, message: string): void {
  place.dataset.outcome = 'refused';
  place.replaceChildren(element('h2', 'Nothing was checked'), element('p', visibleLine(message)));
}

/** Words before which a content warning stands are opened one by one. */
function entryParts({ heading, fields, withheld, warned }: ReportedEntry): readonly HTMLElement[] {
  const list = fields.flatMap(({ name, value }) => [element('dt', visibleLine(name)), element('dd', visible(value))]);
  const listed = list.length > 0 ? [element('dl', ...list)] : [];
  const open = () => element('summary', `Open the words of ${heading.toLowerCase()} (content warning)`);
  return [
    element('h4', heading),
    ...(warned && listed.length > 0 ? [element('details', open(), ...listed)] : listed),
    ...(withheld === null ? [] : [element('p', withheld)]),
  ];
}

function element(name: string, ...children: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
