import { entryForm, OWN_SPACES, type Choices } from '../forms/entry.js';
import { source, space } from '../forms/entry-fields.js';
import type { Form, Given } from '../forms/form.js';
import type { Told } from '../layout/door.js';
import { shortened } from '../layout/named.js';
import { brokenBy } from '../forms/read-parts.js';
import { fileAt, nameOf, TRAY_FILES, type TrayData } from '../tray/tray-files.js';
import { trayWords } from '../tray/tray.words.js';
import { addPictureWords, recordPictureWords } from './picture-entries.words.js';

interface SourceData extends Pick<Choices, 'account' | 'viewer'> {
  readonly source: { readonly id: string; readonly citation: string };
}

/** From the page of a source: the picture is put with the files first, so that no wrong answer after it loses it. */
export const addPictureForm: Form<SourceData> = {
  path: '/sources/:id/pictures/add',
  who: 'members',
  words: addPictureWords,
  ask: ({ id }) => ({
    document: `query AddPictureForm($id: ID!) { source(id: $id) { id citation } ${OWN_SPACES} }`,
    variables: { id },
  }),
  trail: ({ source: { citation, id } }) => [{ text: shortened(citation, 64), href: `/sources/${id}` }],
  view: (_data, { id }) => ({ cancelHref: `/sources/${id}` }),
  fields: (data) => [
    space(data),
    // By the name that the tray refuses a file at.
    { name: 'file', is: 'files', one: true, accept: PICTURES },
  ],
  submit: putOne,
  done: ({ data }, { asked }) => {
    const { id } = data as { readonly id: string };
    return { to: `/tray/${id}/picture?sourceId=${asked.id}` };
  },
};

/** A phone that keeps its pictures otherwise sends them as one of these, where it is told so. */
const PICTURES = 'image/jpeg,image/png,image/webp,image/gif';

async function putOne({ files, values, door, viewer }: Given): Promise<Told> {
  const fault = (message: string): Told => ({ errors: [{ message, extensions: { field: 'file' } }] });
  try {
    for await (const file of files ?? [])
      return await door.putFile({ ...file, spaceId: values['spaceId'] ?? '', isPicture: true }, viewer);
  } catch (error) {
    const broken = brokenBy(error);
    if (broken === undefined) throw error;
    return fault(broken === 'too-large' ? addPictureWords.tooLarge : addPictureWords.damaged);
  }
  return fault(addPictureWords.fields.file.missing);
}

/** A picture in the tray: the source it is of, and what it shows. */
export const recordPictureForm = entryForm<TrayData['about']>({
  path: '/tray/:id/picture',
  verb: 'recordPicture',
  answer: 'picture { id }',
  words: recordPictureWords,
  about: TRAY_FILES,
  fields: (data) => [source(data), { name: 'shows', is: 'text', rows: 4 }, { name: 'takenOn', is: 'date', width: 20 }],
  byAddress: ['sourceId'],
  given: ({ id }) => ({ fileId: id }),
  back: (about, { id }) => ({ text: `${trayWords.heading}: ${nameOf(fileAt({ about }, id))}`, href: '/tray' }),
  to: ({ picture }) => `/pictures/${picture!.id}`,
});
