export { findingOf, type Finding } from './finding.js';
export { redlineHtml, renderHtml, type HtmlOptions } from './html.js';
export { escapeHtml } from './html-text.js';
export { jsonLine, renderJson } from './json.js';
export { nothingDiffers, outcomes, summarySentence, type Outcome } from './outcome.js';
export { redline, type WordChange } from './redline.js';
export { renderText, type TextOptions } from './text.js';
export { visible, visibleLine } from './visible.js';
export { countedAs, FATE_ORDER, fateWords, MOVED, partyWords, type FateWords } from './wording.js';
