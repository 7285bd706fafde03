/** What a file is, by its content. */
export const FILE_KINDS = ['docx', 'odt', 'pdf', 'html', 'markdown', 'text', 'email', 'image'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** How far a file in a tray has come. */
export const TRAY_STATES = ['waiting', 'read', 'refused'] as const;
export type TrayState = (typeof TRAY_STATES)[number];

/** Which of the texts in a file a version is. */
export const FILE_TEXTS = ['whole', 'before_changes', 'after_changes'] as const;
export type FileText = (typeof FILE_TEXTS)[number];

export const CHANGE_KINDS = ['insertion', 'deletion', 'moved_from', 'moved_to'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGES_OF = ['words', 'paragraph_break', 'row', 'cell'] as const;
export type ChangeOf = (typeof CHANGES_OF)[number];

/** What was asked, what was answered. Kept with the bytes; the entry of a version covers it. */
export interface Exchange {
  readonly address: string;
  readonly finalAddress: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly redirects: readonly { readonly status: number; readonly from: string; readonly to: string }[];
}
