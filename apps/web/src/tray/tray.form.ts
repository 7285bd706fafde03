import { entryForm, OWN_SPACES, type Choices } from '../forms/entry.js';
import { body, choice, optionsOf, picked, space, told } from '../forms/entry-fields.js';
import { mutation, type Form, type Given } from '../forms/form.js';
import { brokenBy } from '../forms/read-parts.js';
import { publishedOnWay } from '../documents/document-entries.form.js';
import { kinds } from '../documents/document-entries.words.js';
import { versionsOf, worksOfSpace, type WorksOfSpace } from '../documents/version-choices.js';
import type { AnswerError, Told } from '../layout/door.js';
import { shortened } from '../layout/named.js';
import { along, onWay, WAY, wayOf } from '../published/way.js';
import { fileAt, nameOf, TRAY_FILES, type TrayData } from './tray-files.js';
import * as words from './tray.words.js';

const toTray = { text: words.trayWords.heading, href: '/tray' };
const cancel = { text: 'Leave it as it is', href: '/tray' };

/** Many files at once, to be sorted later. They are put in one by one, so a bad one stops no other. */
export const putFilesForm: Form<Pick<Choices, 'account' | 'viewer'>> = {
  path: '/tray/add',
  who: 'members',
  words: words.putFilesWords,
  ask: () => ({ document: `query PutFilesForm { ${OWN_SPACES} }`, variables: {} }),
  trail: () => [toTray],
  fields: (data) => [space(data), { name: 'files', is: 'files' }],
  byAddress: ['spaceId'],
  submit: putAll,
  done: (_answer, { asked }) => ({ to: wayOf(asked) === undefined ? '/tray' : onWay('/tray', wayOf(asked)!) }),
};

/** One address, fetched when the button is pressed; why it could not be stands at the field. */
export const captureForm: Form<Pick<Choices, 'account' | 'viewer' | 'way'>> = {
  path: '/tray/capture',
  who: 'members',
  verb: 'captureAddress',
  words: words.captureWords,
  ask: (asked) => {
    const way = wayOf(asked);
    return way === undefined
      ? { document: `query CaptureForm { ${OWN_SPACES} }`, variables: {} }
      : { document: `query CaptureOnTheWay($way: ID!) { ${OWN_SPACES} ${WAY} }`, variables: { way } };
  },
  trail: () => [toTray],
  fields: (data) => [space(data), { name: 'address', is: 'line', ...(data.way?.address ? { value: data.way.address } : {}) }],
  submit: mutation(
    'mutation Capture($input: CaptureAddressInput!) { captureAddress(input: $input) { trayFile { id } } }',
    ({ values }) => ({ spaceId: values['spaceId'], address: values['address'] }),
  ),
  done: (_answer, { asked }) => ({ to: along('/tray', asked) }),
};

async function putAll({ files, values, door, viewer }: Given): Promise<Told> {
  const errors: AnswerError[] = [];
  const fault = (message: string) => errors.push({ message, extensions: { field: 'files' } });
  let put = 0;
  try {
    for await (const file of files ?? []) {
      const { errors: refused = [] } = await door.putFile({ ...file, spaceId: values['spaceId'] ?? '' }, viewer);
      if (refused.length === 0) put += 1;
      for (const { message, extensions } of refused) {
        if (extensions?.field !== 'file') errors.push({ message, ...(extensions === undefined ? {} : { extensions }) });
        else fault(words.putFilesWords.refused(file.name, message.replace(/^file: /, '')));
      }
    }
    if (put > 0 && errors.length > 0) fault(words.putFilesWords.othersIn(put));
  } catch (error) {
    const { tooLarge, tooMany, damaged } = words.putFilesWords;
    const broken = brokenBy(error);
    if (broken === undefined) throw error;
    fault({ 'too-large': tooLarge, 'too-many': tooMany, damaged }[broken]);
  }
  return errors.length > 0 ? { errors } : { data: {} };
}

export const readAgainForm = aboutAFile('/tray/:id/read-again', 'readFileAgain', '{ trayFile { id } }', words.readAgainWords);
export const discardFileForm = aboutAFile('/tray/:id/discard', 'discardFile', '{ discardedId }', words.discardFileWords);

function aboutAFile(path: string, verb: string, answer: string, own: Form['words']): Form<TrayData> {
  return {
    path,
    who: 'members',
    verb,
    words: { ...own, cancel },
    ask: () => ({ document: `query AboutAFile { about: ${TRAY_FILES} }`, variables: {} }),
    trail: () => [toTray],
    view: (data, { id }) => ({ heading: `${own.heading}: ${shortened(nameOf(fileAt(data, id)))}` }),
    fields: [],
    submit: mutation(`mutation AboutAFile($input: TrayFileInput!) { ${verb}(input: $input) ${answer} }`, ({ asked }) => ({
      fileId: asked.id,
    })),
    done: () => ({ to: '/tray' }),
  };
}

export const versionFromFileForm = entryForm<TrayData['about'], WorksOfSpace>({
  path: '/tray/:id/record',
  verb: 'recordVersionFromFile',
  answer: 'version { id work { id } }',
  words: words.versionFromFileWords,
  about: TRAY_FILES,
  // It becomes a version in the space it was put in for, and in no other.
  follow: ({ about }, { id }) => worksOfSpace(about.nodes.find((file) => file.id === id)?.space.id ?? null),
  fields: (data, { id }) => {
    const { engagements } = data;
    const works = engagements.nodes.flatMap((engagement) => engagement.works);
    // A document belongs to an engagement. Of several nobody's is guessed at.
    const only = engagements.nodes.length === 1 ? engagements.nodes[0] : undefined;
    const addedAt = only && `/engagements/${only.id}/works/add`;
    // Pressed twice, the file has left the tray with the first press: the verb answers the second with the same version.
    const before = data.about.nodes.find((file) => file.id === id)?.beforeHash;
    const versions = versionsOf(works);
    const pick = (name: string, nodes: readonly { readonly id: string; readonly title: string }[]) =>
      picked(name, { nodes, pageInfo: engagements.pageInfo }, ({ title }) => title);
    return [
      { ...pick('workId', works), of: 'works', ...(addedAt && { addedAt }) },
      before ? choice('text', words.texts) : { name: 'text', is: 'hidden', value: 'WHOLE', options: optionsOf(words.allTexts) },
      { name: 'label', is: 'line', width: 30 },
      choice('kind', kinds),
      body('kindAssertedById', data),
      { name: 'dated', is: 'date', mayCome: true, width: 20 },
      ...(versions.length > 0 ? [pick('derivedFromId', versions)] : []),
      pick('publishedInsteadOfId', works),
      ...told(data, { fromWhat: 'DOCUMENT' }),
    ];
  },
  given: ({ id }) => ({ fileId: id }),
  back: (about, { id }) => ({ text: `${words.trayWords.heading}: ${nameOf(fileAt({ about }, id))}`, href: '/tray' }),
  onWay: {
    as: 'publishedVersionId',
    values: (way) => ({ ...publishedOnWay(way), workId: (way.instead ? way.work : way.against?.work)?.id }),
  },
  to: ({ version }) => `/works/${(version as unknown as { readonly work: { readonly id: string } }).work.id}`,
});
