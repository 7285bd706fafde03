/** A thing as it came from the record: its fields by name, those with arguments by `keyOf`. */
export type Thing = Readonly<Record<string, unknown>>;
