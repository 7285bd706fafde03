/** The kinds of version, in the words of the record. Whoever says that a text is of a kind is always named beside it. */
export const versionKinds: Readonly<Record<string, string>> = {
  DRAFT: 'draft',
  LATEST_DRAFT_HELD: 'latest draft the group holds',
  SENT: 'sent',
  AGREED: 'agreed',
  PUBLISHED: 'published',
  WITHDRAWN: 'withdrawn',
  LEAKED: 'leaked',
};
