import { acceptInvitationForm } from './access/accept-invitation.form.js';
import { changeRoleForm } from './access/change-role.form.js';
import { inviteForm } from './access/invite.form.js';
import { joinSpaceForm, openSpaceForm } from './access/open-space.form.js';
import { makeTokenForm, revokeTokenForm } from './access/make-token.form.js';
import { removeMemberForm } from './access/remove-member.form.js';
import { endOutsiderForm, withdrawInvitationForm } from './access/withdraw-invitation.form.js';
import { changePassphraseForm } from './access/change-passphrase.form.js';
import { endSessionForm } from './access/end-session.form.js';
import { recoverForm } from './access/recover.form.js';
import { renewCodesForm } from './access/renew-codes.form.js';
import { signInForm } from './access/sign-in.form.js';
import { signOutForm } from './access/sign-out.form.js';
import { checkAddressForm, stopCheckForm } from './checks/checks.form.js';
import { recordAnswerForm, recordCallForm } from './commitments/call-entries.form.js';
import {
  correctCommitmentForm,
  judgeCommitmentForm,
  officialStatementForm,
  recordCommitmentForm,
  recordDeliveryForm,
  reviseDueDateForm,
  setDueDateForm,
} from './commitments/commitment-entries.form.js';
import { confirmFindingForm, overruleFindingForm, recordComparisonForm } from './comparison/comparison-entries.form.js';
import { closeCorrectionForm } from './corrections/close-correction.form.js';
import { correctionForm } from './corrections/correction.form.js';
import {
  contentPointForm,
  disputeForm,
  recordVersionForm,
  recordWorkForm,
  signOffForm,
} from './documents/document-entries.form.js';
import { revealSealForm, sealComparisonForm } from './documents/seal-entries.form.js';
import { recordEngagementForm } from './engagements/engagement-entries.form.js';
import { recordHarmNoteForm } from './engagements/harm-note.form.js';
import { correctLabourForm, correctLogEntryForm, recordLabourForm, recordLogEntryForm } from './engagements/log-entries.form.js';
import { handleSourceForm, handleVersionForm, recordClaimForm, recordSourceForm } from './evidence/evidence-entries.form.js';
import { officeReplyForm } from './evidence/office-reply.form.js';
import { replyForms } from './evidence/reply-entries.form.js';
import { formOf, type Form } from './forms/form.js';
import { keepingForms } from './keeping/keeping.form.js';
import { askForCheckpointForm } from './ledger/ask-for-checkpoint.form.js';
import { discardKeptForm } from './notes/discard-kept.form.js';
import { changeNoteForm, deleteNoteForm, writeNoteForm } from './notes/notes.form.js';
import { markNoticeForm } from './notices/mark-notice.form.js';
import { quietForm } from './notices/quiet.form.js';
import { organizationNameForm, recordOrganizationForm, recordPostForm } from './organizations/organization-entries.form.js';
import { addPictureForm, recordPictureForm } from './evidence/picture.form.js';
import { publishedForms } from './published/published.form.js';
import { commitmentsSheetForm } from './sheets/commitments-sheet.form.js';
import { labourSheetForm, logSheetForm } from './sheets/log-sheet.form.js';
import { addedForms } from './stewardship/added.form.js';
import { releaseForms } from './stewardship/release.form.js';
import { partWarningForms } from './warnings/part-warnings.form.js';
import { captureForm, discardFileForm, putFilesForm, readAgainForm, versionFromFileForm } from './tray/tray.form.js';

/** Every form. A new one is added here and is then mounted, tried and looked at like the others. */
export const forms: readonly Form[] = [
  formOf(signInForm),
  formOf(signOutForm),
  formOf(acceptInvitationForm),
  formOf(recoverForm),
  formOf(changePassphraseForm),
  formOf(renewCodesForm),
  formOf(endSessionForm),
  formOf(makeTokenForm),
  formOf(revokeTokenForm),
  formOf(openSpaceForm),
  formOf(joinSpaceForm),
  formOf(inviteForm),
  formOf(changeRoleForm),
  formOf(removeMemberForm),
  formOf(withdrawInvitationForm),
  formOf(endOutsiderForm),
  formOf(askForCheckpointForm),
  formOf(correctionForm),
  formOf(closeCorrectionForm),
  formOf(writeNoteForm),
  formOf(changeNoteForm),
  formOf(deleteNoteForm),
  formOf(discardKeptForm),
  formOf(markNoticeForm),
  formOf(quietForm),
  formOf(putFilesForm),
  formOf(captureForm),
  formOf(readAgainForm),
  formOf(discardFileForm),
  formOf(checkAddressForm),
  formOf(stopCheckForm),
  formOf(versionFromFileForm),
  formOf(addPictureForm),
  formOf(recordPictureForm),
  formOf(recordOrganizationForm),
  formOf(organizationNameForm),
  formOf(recordPostForm),
  formOf(recordSourceForm),
  formOf(handleSourceForm),
  formOf(handleVersionForm),
  formOf(recordEngagementForm),
  formOf(recordLogEntryForm),
  formOf(correctLogEntryForm),
  formOf(recordHarmNoteForm),
  formOf(logSheetForm),
  formOf(recordLabourForm),
  formOf(correctLabourForm),
  formOf(labourSheetForm),
  formOf(recordClaimForm),
  formOf(recordCallForm),
  formOf(recordAnswerForm),
  formOf(recordCommitmentForm),
  formOf(commitmentsSheetForm),
  formOf(correctCommitmentForm),
  formOf(setDueDateForm),
  formOf(reviseDueDateForm),
  formOf(recordDeliveryForm),
  formOf(officialStatementForm),
  formOf(judgeCommitmentForm),
  formOf(recordWorkForm),
  formOf(recordVersionForm),
  formOf(signOffForm),
  formOf(disputeForm),
  formOf(contentPointForm),
  formOf(recordComparisonForm),
  formOf(confirmFindingForm),
  formOf(overruleFindingForm),
  formOf(sealComparisonForm),
  formOf(revealSealForm),
  ...keepingForms,
  ...publishedForms,
  ...replyForms,
  formOf(officeReplyForm),
  ...releaseForms,
  ...addedForms,
  ...partWarningForms,
];
