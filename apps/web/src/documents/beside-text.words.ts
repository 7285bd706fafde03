/** Of the notices of a file, on the page of its version and wherever that is compared. */
export const besideTextWords = {
  heading: 'What this text does not show of its file',
  limit:
    'Where no list says what a text leaves out of its file, that does not show that it leaves out nothing: readers miss some of it, and of files read before such lists were kept there is none.',
} as const;
