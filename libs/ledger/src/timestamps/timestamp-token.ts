import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { invalid, type DomainError } from '#libs/kernel';

/**
 * Time stamps by somebody else (RFC 3161): a time stamping authority signs that it saw these bytes at a time. A clock of ours
 * that is wrong, or set back, then shows.
 */
export interface TimestampRequest {
  /** what is posted, as `application/timestamp-query` */
  readonly der: Uint8Array;
  readonly nonce: Uint8Array;
}

/** Asks for SHA-256 of the message; `nonce` is 8 bytes of chance, which keeps an old answer from passing for this one. */
export function timestampRequest(sha256: Uint8Array, nonce: Uint8Array): TimestampRequest {
  // A leading zero bit, so that the number is positive and comes back as it went.
  const positive = Uint8Array.from(nonce, (byte, i) => (i === 0 ? (byte & 0x3f) | 0x40 : byte));
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: bufferOf(sha256) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(positive) }),
    certReq: true,
  });
  return { der: new Uint8Array(request.toSchema().toBER(false)), nonce: positive };
}

/** The token out of an answer, before anything of it is believed. Refuses TIMESTAMP_REFUSED and TIMESTAMP_MALFORMED. */
export function tokenIn(answer: Uint8Array): Uint8Array {
  const response = read(() => TimeStampResp.fromBER(bufferOf(answer)));
  // 0 granted, 1 granted with changes: RFC 3161, section 2.4.2.
  if (Number(response.status.status) > 1 || !response.timeStampToken) {
    throw invalid('TIMESTAMP_REFUSED', `The time stamping authority gave no token (status ${response.status.status}).`);
  }
  return new Uint8Array(response.timeStampToken.toSchema().toBER(false));
}

export interface Expected {
  /** what was stamped */
  readonly message: Uint8Array;
  /** of the request; null when a token is checked long after */
  readonly nonce: Uint8Array | null;
  /** certificates of authorities that are trusted, as DER */
  readonly trusted: readonly Uint8Array[];
}

/**
 * The time in a token, once its signature, its chain to a trusted certificate, the purpose of that certificate, the hash and the
 * nonce are right. Refuses TIMESTAMP_MALFORMED and TIMESTAMP_WRONG, with what does not fit.
 */
export async function verifyTimestamp(token: Uint8Array, { message, nonce, trusted }: Expected): Promise<Date> {
  const response = read(() => signedDataOf(token));
  const { signed, info } = response;
  if (info.messageImprint.hashAlgorithm.algorithmId !== SHA256) throw wrong('it is not over a SHA-256 hash');
  if (nonce && (!info.nonce || !sameBytes(new Uint8Array(info.nonce.valueBlock.valueHexView), nonce))) {
    throw wrong('it answers another request');
  }
  const trustedCerts = trusted.map((der) => read(() => Certificate.fromBER(bufferOf(der))));
  const options = {
    signer: 0,
    data: bufferOf(message),
    trustedCerts,
    checkChain: true,
    checkDate: info.genTime,
    extendedMode: true,
  } as const;
  const verified = await signed.verify(options).catch((error: unknown) => error as { readonly message?: string });
  if (!('signatureVerified' in verified) || !verified.signatureVerified || !verified.signerCertificateVerified) {
    throw wrong(`its signature, or the certificate behind it, is not right (${verified.message ?? 'no reason given'})`);
  }
  if (!verified.signerCertificate || !stampsTime(verified.signerCertificate))
    throw wrong('its certificate is not for time stamps');
  return info.genTime;
}

function signedDataOf(token: Uint8Array): { readonly signed: SignedData; readonly info: TSTInfo } {
  const content = TimeStampResp.fromBER(bufferOf(wrapped(token))).timeStampToken;
  if (content?.contentType !== SIGNED_DATA) throw new Error('no signed data');
  const signed = new SignedData({ schema: content.content as unknown });
  const told = signed.encapContentInfo.eContent;
  if (signed.encapContentInfo.eContentType !== TST_INFO || !told) throw new Error('no time stamp inside');
  return { signed, info: TSTInfo.fromBER(told.getValue()) };
}

/** A token as the answer that says "granted", in which it came: SEQUENCE { SEQUENCE { INTEGER 0 }, token }. */
function wrapped(token: Uint8Array): Uint8Array {
  const granted = Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x00);
  const length = granted.length + token.length;
  return Uint8Array.of(0x30, 0x83, (length >> 16) & 255, (length >> 8) & 255, length & 255, ...granted, ...token);
}

function stampsTime({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as unknown;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}

function read<T>(reading: () => T): T {
  try {
    return reading();
  } catch {
    throw invalid('TIMESTAMP_MALFORMED', 'This is no time stamp of RFC 3161, or no certificate.');
  }
}

function wrong(what: string): DomainError {
  return invalid('TIMESTAMP_WRONG', `The time stamp does not hold: ${what}.`);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
