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
import { correctionForm } from './corrections/correction.form.js';
import { formOf, type Form } from './forms/form.js';

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
  formOf(correctionForm),
];
