/** What one file may cost. A hundred pages of Word with pictures are some 5 MB; a policy is 1 MB of XML. */
export const FILE_MOST_BYTES = 25_000_000;

export const ZIP_MOST_ENTRIES = 2_000;
export const ZIP_ENTRY_MOST_BYTES = 50_000_000;
export const ZIP_TOTAL_MOST_BYTES = 100_000_000;
/** Prose packs 10:1 at the most, repeated XML some 100:1. */
export const ZIP_MOST_RATIO = 200;
/** Below this a ratio says nothing: a small part of spaces is harmless. */
export const ZIP_RATIO_FROM_BYTES = 1_000_000;

export const XML_MOST_DEPTH = 256;
export const XML_MOST_NODES = 1_500_000;
/** One part of a document as XML, unpacked. */
export const XML_MOST_BYTES = 30_000_000;

export const HTML_MOST_DEPTH = 10_000;
export const PARTS_MOST = 40_000;
export const TEXT_MOST = 2_000_000;
export const CHANGES_MOST = 10_000;
export const PDF_MOST_PAGES = 1_000;

/** An e-mail in an e-mail in an e-mail is read as a file of its own, not from here. */
export const MIME_MOST_DEPTH = 20;
export const MIME_MOST_HEADER_BYTES = 500_000;
export const ATTACHMENTS_MOST = 50;
