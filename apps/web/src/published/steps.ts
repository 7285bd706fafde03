import { shown } from '../evidence/evidence-entries.words.js';
import { whereWords as words } from './published.words.js';
import { releaseStep } from './release-step.js';
import { step, type RightsOnWay, type Step } from './step.js';
import type { TextOnWay, WhereData } from './where.query.js';
import { onWay } from './way.js';

type Path = WhereData['publishedPath'];
const say = words.steps;

/** The steps of the way, each with what the record holds of it. Only what is on record, and what a person said, makes a step done. */
export function stepsOf({ publishedPath: path, account, handlings }: WhereData, rights: RightsOnWay): readonly Step[] {
  const shows = (id: string) => handlings.nodes.find(({ version }) => version?.id === id)?.shows;
  return [
    sourceStep(path),
    againstStep(path),
    whatStep(path),
    textStep(path),
    ...afterTheText(path, shows, rights),
    releaseStep(path, account.id, rights),
  ];
}

function afterTheText(path: Path, shows: (id: string) => string | undefined, rights: RightsOnWay): readonly Step[] {
  const toRelease = [belowStep, previewStep].map((step) => step(path, rights));
  return [compareStep(path), findingsStep(path), shownStep(path, shows), ...toRelease];
}

function sourceStep({ id, source }: Path): Step {
  const { name, done, open, link } = say.source;
  if (source !== null) return step(name, done(source.citation), true, [{ text: source.citation, href: `/sources/${source.id}` }]);
  return step(name, open, false, [{ text: link, href: onWay('/sources/add', id) }]);
}

function againstStep({ id, against }: Path): Step {
  const { name, done, open, link, again } = say.against;
  const href = `/published/${id}/against`;
  if (against === null) return step(name, open, false, [{ text: link, href }]);
  return step(name, done(named(against)), true, [
    { text: named(against), href: `/works/${against.work.id}` },
    { text: again, href },
  ]);
}

function whatStep({ id, against, instead, work }: Path): Step {
  const { name, same, instead: other, open, link, again, add } = say.what;
  const href = `/published/${id}/what`;
  if (against === null) return step(name, open, false);
  if (instead === null) return step(name, open, false, [{ text: link, href }]);
  if (!instead) return step(name, same, true, [{ text: again, href }]);
  const added = onWay(`/engagements/${against.work.engagement.id}/works/add`, id);
  return step(name, other(work?.title), work !== null, [
    ...(work === null ? [{ text: add, href: added }] : []),
    { text: again, href },
  ]);
}

function textStep({ id, address, against, instead, work, published }: Path): Step {
  const { name, done, open, paste, file, capture, known, again } = say.text;
  const chosen = `/published/${id}/version`;
  if (published !== null) {
    return step(name, done(named(published)), true, [
      { text: named(published), href: `/works/${published.work.id}` },
      { text: again, href: chosen },
    ]);
  }
  const of = instead === null ? undefined : instead ? work?.id : against?.work.id;
  if (of === undefined) return step(name, open, false);
  return step(name, open, false, [
    { text: paste, href: onWay(`/works/${of}/versions/add`, id) },
    { text: file, href: onWay('/tray', id) },
    ...(address === null ? [] : [{ text: capture, href: onWay('/tray/capture', id) }]),
    { text: known, href: chosen },
  ]);
}

function compareStep({ id, against, published, comparison }: Path): Step {
  const { name, done, open, reported, link, see, content } = say.compare;
  if (comparison !== null) return step(name, done, true, [{ text: see, href: `/comparisons/${comparison.id}` }]);
  if (against === null || published === null) return step(name, open, false);
  const without = [against, published].filter(({ wording }) => wording !== 'VERBATIM');
  if (without.length === 0) return step(name, open, false, [{ text: link, href: onWay(`/versions/${against.id}/compare`, id) }]);
  const adds = without.map((one) => ({ text: `${content}: ${named(one)}`, href: onWay(`/versions/${one.id}/content/add`, id) }));
  return step(name, reported, false, adds);
}

function findingsStep({ id, comparison, findingsRead }: Path): Step {
  const { name, done, open, link, again } = say.findings;
  if (comparison === null) return step(name, open, false);
  const text = findingsRead ? again : link;
  return step(name, findingsRead ? done : open, findingsRead, [{ text, href: `/published/${id}/findings` }]);
}

function shownStep({ id, against, published }: Path, shows: (id: string) => string | undefined): Step {
  const { name, done, open, link } = say.shown;
  if (against === null || published === null) return step(name, open, false);
  const links = [against, published].map((one) => ({
    text: link(named(one)),
    href: onWay(`/versions/${one.id}/handling`, id),
  }));
  const [ofAgainst, ofPublished] = [shows(against.id), shows(published.id)];
  if (ofAgainst === undefined || ofPublished === undefined) return step(name, open, false, links);
  return step(
    name,
    done([
      [named(against), shownInWords(ofAgainst)],
      [named(published), shownInWords(ofPublished)],
    ]),
    true,
    links,
  );
}

interface Below {
  readonly at: string;
  readonly id: string;
  readonly title: string;
  readonly level: string;
}

/**
 * What everybody must be able to read before the comparison can be read, of which nobody sees a part without what it stands on. The
 * lowest that is not public stands alone: what is made public above it would go on waiting, and look as if nothing had happened.
 */
function waitsFor({ against, published }: Path): readonly Below[] {
  if (against === null || published === null) return [];
  const texts = [against, published];
  const { group, institution, ...engagement } = against.work.engagement;
  const bodies = [group, institution, ...texts.map(({ kindAssertedBy }) => kindAssertedBy)];
  const layers: readonly (readonly Below[])[] = [
    bodies.map(({ name, ...body }) => ({ at: 'organizations', title: name, ...body })),
    [{ at: 'engagements', ...engagement }],
    texts.map(({ work }) => ({ at: 'works', ...work })),
    texts.map((one) => ({ at: 'versions', id: one.id, title: named(one), level: one.level })),
  ];
  const hidden = layers.map((layer) => layer.filter(({ level }) => level !== 'PUBLIC')).find(({ length }) => length > 0);
  return [...new Map((hidden ?? []).map((one) => [one.id, one])).values()];
}

function belowStep(path: Path, { isSteward }: RightsOnWay): Step {
  const { name, done, open, link } = say.below;
  const { comparison, source, id } = path;
  if (comparison === null) return step(name, open, false);
  const waits = waitsFor(path);
  if (waits.length > 0 && !isSteward) return { ...step(name, open, false), waitsFor: 'steward' as const };
  // Without its source the comparison can be read, and nobody could look for themselves: it is offered, and not waited for.
  const offered = source === null || source.level === 'PUBLIC' ? [] : [{ at: 'sources', title: source.citation, ...source }];
  const links = [...waits, ...(isSteward ? offered : [])].map((one) => ({
    text: link(one.title),
    href: onWay(`/${one.at}/${one.id}/release`, id),
  }));
  return step(name, waits.length === 0 ? done : open, waits.length === 0, links);
}

function previewStep(path: Path, { isSteward, isReleased }: RightsOnWay): Step {
  const { name, open, link } = say.preview;
  const { comparison } = path;
  if (comparison === null || waitsFor(path).length > 0) return step(name, open, false);
  if (comparison.level === 'PUBLIC' || isReleased) return step(name, open, true);
  if (!isSteward) return { ...step(name, open, false), waitsFor: 'steward' as const };
  return step(name, open, false, [{ text: link, href: onWay(`/preview/comparisons/${comparison.id}`, path.id) }]);
}

function named({ label, work }: TextOnWay): string {
  return `${work.title}, ${label}`;
}

function shownInWords(shows: string): string {
  const words = (shown as Readonly<Record<string, string | { readonly text: string }>>)[shows] ?? shows;
  const text = typeof words === 'string' ? words : words.text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
