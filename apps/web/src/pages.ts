import { aboutPage } from './about/about.page.js';
import { accountPage } from './access/account.page.js';
import { spacePage } from './access/space.page.js';
import { spacesPage } from './access/spaces.page.js';
import { signedOutPage } from './access/signed-out.page.js';
import { checksPage } from './checks/checks.page.js';
import { commitmentPage } from './commitments/commitment.page.js';
import { comparisonPage } from './comparison/comparison.page.js';
import { receivedPage } from './corrections/received.page.js';
import { sentPage } from './corrections/sent.page.js';
import { sealPage } from './documents/seal.page.js';
import { versionPage } from './documents/version.page.js';
import { workPage } from './documents/work.page.js';
import { engagementPage } from './engagements/engagement.page.js';
import { harmNotePage } from './engagements/harm-note.page.js';
import { labourPage, logEntryPage } from './engagements/log.page.js';
import { picturePage } from './evidence/picture.page.js';
import { sourcePage } from './evidence/source.page.js';
import { homePage } from './home/home.page.js';
import { keepingPage } from './keeping/keeping.page.js';
import { checkpointPage, foundCheckpointPage, ledgerPage } from './ledger/ledger.page.js';
import { pageOf, type Page } from './layout/page.js';
import { recordNotePage } from './notes/record-note.page.js';
import { notesPage } from './notes/notes.page.js';
import { noticesPage } from './notices/notices.page.js';
import { historyPages } from './record/history.page.js';
import { searchPage } from './record/search.page.js';
import { findingsPage } from './published/findings.page.js';
import { publishedPage } from './published/published.page.js';
import { wherePage } from './published/where.page.js';
import { organizationPage } from './organizations/organization.page.js';
import { trayPage } from './tray/tray.page.js';

/** Every page but the query explorer, which runs what a reader writes and is mounted beside them. */
export const pages: readonly Page[] = [
  pageOf(homePage),
  pageOf(engagementPage),
  pageOf(logEntryPage),
  pageOf(labourPage),
  pageOf(harmNotePage),
  pageOf(commitmentPage),
  pageOf(workPage),
  pageOf(versionPage),
  pageOf(comparisonPage),
  pageOf(sealPage),
  pageOf(organizationPage),
  pageOf(sourcePage),
  pageOf(picturePage),
  pageOf(searchPage),
  pageOf(ledgerPage),
  pageOf(checkpointPage),
  pageOf(foundCheckpointPage),
  pageOf(aboutPage),
  pageOf(signedOutPage),
  pageOf(accountPage),
  pageOf(spacesPage),
  pageOf(spacePage),
  pageOf(keepingPage),
  pageOf(sentPage),
  pageOf(receivedPage),
  pageOf(notesPage),
  pageOf(noticesPage),
  pageOf(recordNotePage),
  pageOf(trayPage),
  pageOf(checksPage),
  pageOf(publishedPage),
  pageOf(wherePage),
  pageOf(findingsPage),
  ...historyPages,
];
