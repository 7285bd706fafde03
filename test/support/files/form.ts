/** A form with fields and files, as a browser sends it (RFC 7578). */
export function formOf(
  fields: readonly (readonly [name: string, value: string])[],
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
  field = 'file',
): { readonly headers: Readonly<Record<string, string>>; readonly payload: Buffer } {
  const boundary = '----form-of-a-test';
  const parts: Buffer[] = [];
  const head = (lines: string) => parts.push(Buffer.from(`--${boundary}\r\n${lines}\r\n\r\n`));
  for (const [name, value] of fields) {
    head(`Content-Disposition: form-data; name="${name}"`);
    parts.push(Buffer.from(`${value}\r\n`));
  }
  for (const { name, bytes } of files) {
    head(`Content-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream`);
    parts.push(bytes, Buffer.from('\r\n'));
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload: Buffer.concat(parts) };
}
