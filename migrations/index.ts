import { AccessAccounts20261125120000 } from './20261125120000-access-accounts.js';
import { AccessMembers20261125120100 } from './20261125120100-access-members.js';
import { AccessOffices20261126190000 } from './20261126190000-access-offices.js';
import { AccessOutsidersEnd20261125139000 } from './20261125139000-access-outsiders-end.js';
import { AccessPeopleAndSpaces20261122120100 } from './20261122120100-access-people-and-spaces.js';
import { AccessSpacesAreFew20261125230000 } from './20261125230000-access-spaces-are-few.js';
import { AccessTokens20261125192000 } from './20261125192000-access-tokens.js';
import { Commitments20261122120800 } from './20261122120800-commitments.js';
import { CommitmentsOfficialAndEvidence20261125100000 } from './20261125100000-commitments-official-and-evidence.js';
import { CommitmentsFoundFromDates20261126050000 } from './20261126050000-commitments-found-from-dates.js';
import { Documents20261122120700 } from './20261122120700-documents.js';
import { DocumentsACellThatWasChanged20261127210000 } from './20261127210000-documents-a-cell-that-was-changed.js';
import { DocumentsBytesOfACheck20261127215000 } from './20261127215000-documents-bytes-of-a-check.js';
import { DocumentsEventsByTheirVersion20261127222000 } from './20261127222000-documents-events-by-their-version.js';
import { StewardshipProposalsAreTold20261127225000 } from './20261127225000-stewardship-proposals-are-told.js';
import { RecordingNoteKeys20261127223000 } from './20261127223000-recording-note-keys.js';
import { DocumentsCaptures20261126080000 } from './20261126080000-documents-captures.js';
import { DocumentsFiles20261125140000 } from './20261125140000-documents-files.js';
import { DocumentsHandlingHolds20261125191000 } from './20261125191000-documents-handling-holds.js';
import { DocumentsHandlingLevel20261125150100 } from './20261125150100-documents-handling-level.js';
import { DocumentsSeals20261126060100 } from './20261126060100-documents-seals.js';
import { DocumentsAddressChecks20261126230000 } from './20261126230000-documents-address-checks.js';
import { DocumentsBothPlacesOfAComment20261127180000 } from './20261127180000-documents-both-places-of-a-comment.js';
import { DocumentsEmailHeads20261127040000 } from './20261127040000-documents-email-heads.js';
import { DocumentsPublishedPaths20261126090000 } from './20261126090000-documents-published-paths.js';
import { Engagements20261122120600 } from './20261122120600-engagements.js';
import { EvidenceReplies20261125130100 } from './20261125130100-evidence-replies.js';
import { EvidenceRepliesToJudgements20261125150000 } from './20261125150000-evidence-replies-to-judgements.js';
import { EvidenceSources20261122120400 } from './20261122120400-evidence-sources.js';
import { LedgerACheaperWall20261127060000 } from './20261127060000-ledger-a-cheaper-wall.js';
import { LedgerOutbox20261122120200 } from './20261122120200-ledger-outbox.js';
import { LedgerCheckpoints20261125200000 } from './20261125200000-ledger-checkpoints.js';
import { LedgerSequence20261125190000 } from './20261125190000-ledger-sequence.js';
import { OrganizationsNamesAndPosts20261122120500 } from './20261122120500-organizations-names-and-posts.js';
import { PersistencePublicChanges20261127050000 } from './20261127050000-persistence-public-changes.js';
import { PersistencePublicRevision20261122120900 } from './20261122120900-persistence-public-revision.js';
import { PersistenceWalls20261122120000 } from './20261122120000-persistence-walls.js';
import { RecordingKeptForms20261126010000 } from './20261126010000-recording-kept-forms.js';
import { RecordingNotes20261122120300 } from './20261122120300-recording-notes.js';
import { RecordSearch20261126040000 } from './20261126040000-record-search.js';
import { StewardshipContentWarnings20261126220000 } from './20261126220000-stewardship-content-warnings.js';
import { StewardshipCorrectionRequests20261125135000 } from './20261125135000-stewardship-correction-requests.js';
import { StewardshipQuiet20261126220100 } from './20261126220100-stewardship-quiet.js';
import { StewardshipRelease20261125130000 } from './20261125130000-stewardship-release.js';
import { StewardshipWithholding20261125210000 } from './20261125210000-stewardship-withholding.js';
import { StewardshipNotices20261126100000 } from './20261126100000-stewardship-notices.js';
import { LedgerEnter20261126070000 } from './20261126070000-ledger-enter.js';
import { DocumentsErasedFiles20261126140100 } from './20261126140100-documents-erased-files.js';
import { StewardshipCorrectionAnswers20261126140300 } from './20261126140300-stewardship-correction-answers.js';
import { StewardshipPrivateStages20261126140200 } from './20261126140200-stewardship-private-stages.js';
import { DocumentsRevealHolds20261126140000 } from './20261126140000-documents-reveal-holds.js';
import { StewardshipKeeping20261126150000 } from './20261126150000-stewardship-keeping.js';
import { EngagementsLogAndLabour20261126170000 } from './20261126170000-engagements-log-and-labour.js';
import { EngagementsChangedSince20261127130000 } from './20261127130000-engagements-changed-since.js';
import { LedgerLeftBehind20261126180000 } from './20261126180000-ledger-left-behind.js';
import { CommitmentsAsTheyStood20261126180200 } from './20261126180200-commitments-as-they-stood.js';
import { DocumentsHashHolds20261126180300 } from './20261126180300-documents-hash-holds.js';
import { DocumentsNoticesOfAFile20261127226000 } from './20261127226000-documents-notices-of-a-file.js';
import { AccessOfficesAreShownWhatWasAsked20261127021000 } from './20261127021000-access-offices-are-shown-what-was-asked.js';
import { StewardshipWindingUpInSteps20261127020000 } from './20261127020000-stewardship-winding-up-in-steps.js';
import { LedgerWhatIsShown20261127010000 } from './20261127010000-ledger-what-is-shown.js';
import { EngagementsHarmNotes20261127110000 } from './20261127110000-engagements-harm-notes.js';
import { StewardshipPreviewsTellWhatWasWithheld20261127190100 } from './20261127190100-stewardship-previews-tell-what-was-withheld.js';
import { DocumentsPictures20261127200000 } from './20261127200000-documents-pictures.js';
import { AccessWhoGoesIsNamedNoMore20261127190000 } from './20261127190000-access-who-goes-is-named-no-more.js';
import { EngagementsHarmNotesUndated20261127160000 } from './20261127160000-engagements-harm-notes-undated.js';
import { EngagementsHarmNotesWithdrawnFromOutside20261127161000 } from './20261127161000-engagements-harm-notes-withdrawn-from-outside.js';
import { EngagementsCorrectedLog20261127150000 } from './20261127150000-engagements-corrected-log.js';
import { EngagementsCorrectedHours20261127150100 } from './20261127150100-engagements-corrected-hours.js';

/** Every migration, oldest first. They go forward only; one that was released is never edited. */

export const MIGRATIONS = [
  PersistenceWalls20261122120000,
  AccessPeopleAndSpaces20261122120100,
  LedgerOutbox20261122120200,
  RecordingNotes20261122120300,
  EvidenceSources20261122120400,
  OrganizationsNamesAndPosts20261122120500,
  Engagements20261122120600,
  Documents20261122120700,
  Commitments20261122120800,
  PersistencePublicRevision20261122120900,
  AccessAccounts20261125120000,
  AccessMembers20261125120100,
  StewardshipRelease20261125130000,
  EvidenceReplies20261125130100,
  AccessOutsidersEnd20261125139000,
  DocumentsFiles20261125140000,
  LedgerSequence20261125190000,
  DocumentsHandlingLevel20261125150100,
  CommitmentsOfficialAndEvidence20261125100000,
  EvidenceRepliesToJudgements20261125150000,
  StewardshipCorrectionRequests20261125135000,
  AccessTokens20261125192000,
  DocumentsHandlingHolds20261125191000,
  AccessSpacesAreFew20261125230000,
  StewardshipWithholding20261125210000,
  RecordSearch20261126040000,
  LedgerCheckpoints20261125200000,
  RecordingKeptForms20261126010000,
  DocumentsSeals20261126060100,
  DocumentsCaptures20261126080000,
  DocumentsPublishedPaths20261126090000,
  StewardshipNotices20261126100000,
  CommitmentsFoundFromDates20261126050000,
  LedgerEnter20261126070000,
  DocumentsRevealHolds20261126140000,
  DocumentsErasedFiles20261126140100,
  StewardshipPrivateStages20261126140200,
  StewardshipKeeping20261126150000,
  StewardshipCorrectionAnswers20261126140300,
  EngagementsLogAndLabour20261126170000,
  LedgerLeftBehind20261126180000,
  StewardshipContentWarnings20261126220000,
  DocumentsAddressChecks20261126230000,
  CommitmentsAsTheyStood20261126180200,
  DocumentsHashHolds20261126180300,
  StewardshipQuiet20261126220100,
  AccessOffices20261126190000,
  StewardshipWindingUpInSteps20261127020000,
  LedgerWhatIsShown20261127010000,
  DocumentsEmailHeads20261127040000,
  AccessOfficesAreShownWhatWasAsked20261127021000,
  PersistencePublicChanges20261127050000,
  LedgerACheaperWall20261127060000,
  EngagementsChangedSince20261127130000,
  EngagementsHarmNotes20261127110000,
  EngagementsCorrectedLog20261127150000,
  EngagementsCorrectedHours20261127150100,
  EngagementsHarmNotesUndated20261127160000,
  EngagementsHarmNotesWithdrawnFromOutside20261127161000,
  DocumentsBothPlacesOfAComment20261127180000,
  AccessWhoGoesIsNamedNoMore20261127190000,
  StewardshipPreviewsTellWhatWasWithheld20261127190100,
  DocumentsPictures20261127200000,
  DocumentsACellThatWasChanged20261127210000,
  DocumentsBytesOfACheck20261127215000,
  DocumentsEventsByTheirVersion20261127222000,
  StewardshipProposalsAreTold20261127225000,
  DocumentsNoticesOfAFile20261127226000,
  RecordingNoteKeys20261127223000,
];
