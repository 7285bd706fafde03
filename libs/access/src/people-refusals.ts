import { invalid, notFound, type DomainError } from '#libs/kernel';

export function noInvitation(): DomainError {
  return notFound(
    'INVITATION_NOT_FOUND',
    'input.phrase: these words open nothing. They may have been used, be too old, or be mistyped. Ask for new ones.',
    'input.phrase',
  );
}

export function signInWrong(): DomainError {
  return wrong('SIGN_IN_WRONG', 'passphrase', 'the name or the passphrase is not right.');
}

export function passphraseWrong(): DomainError {
  return wrong('PASSPHRASE_WRONG', 'passphrase', 'this is not your passphrase.');
}

export function codeWrong(): DomainError {
  return wrong('CODE_WRONG', 'code', 'this code opens nothing. Each code works once.');
}

function wrong(code: string, field: string, says: string): DomainError {
  return invalid(code, `input.${field}: ${says}`, `input.${field}`);
}
