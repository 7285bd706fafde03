import { describe, expect, it } from '@jest/globals';
import { readEmail } from './eml.js';

const mail = (...head: readonly string[]) => Buffer.from([...head, 'Content-Type: text/plain', '', 'In.', ''].join('\r\n'));

describe('the head of an e-mail', () => {
  it('is kept line by line in its order, lines that occur twice both', async () => {
    const { headers } = await readEmail(
      mail('Received: from b.example', 'Received: from a.example', 'From: A <a@example.org>', 'Message-ID: <1@a.example>'),
    );
    expect(headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'received: from b.example',
      'received: from a.example',
      'from: A <a@example.org>',
      'message-id: <1@a.example>',
      'content-type: text/plain',
    ]);
  });

  it('is read as people read it: lines that go on are one, and packed words are unpacked', async () => {
    const { headers } = await readEmail(
      mail('From: =?utf-8?Q?L=C3=A4rm?= <a@example.org>', 'Subject: The\r\n standard', 'Date: x'),
    );
    expect(headers.slice(0, 2).map(({ value }) => value)).toEqual(['Lärm <a@example.org>', 'The standard']);
  });

  it('makes no second line of a packed line break, and nothing hidden of a mark of direction', async () => {
    const packed = Buffer.from('Hello\r\nBcc: b@example.org\u202e').toString('base64');
    const { headers, notices } = await readEmail(mail('From: a@example.org', `Subject: =?utf-8?B?${packed}?=`, 'Date: x'));
    expect(headers.filter(({ name }) => name === 'bcc')).toEqual([]);
    expect(headers.find(({ name }) => name === 'subject')).toEqual({ name: 'subject', value: 'Hello Bcc: b@example.org' });
    expect(notices.join(' ')).toContain('1 hidden mark of reading direction left out');
  });

  it('is cut where it is longer than any head, and that is said', async () => {
    const many = Array.from({ length: 250 }, (_, i) => `X-${i}: y`);
    const { headers, notices } = await readEmail(mail('From: a@example.org', `Subject: ${'y'.repeat(3_000)}`, ...many));
    expect([headers.length, headers[1]!.value.length]).toEqual([200, 2_000]);
    expect(notices).toEqual([
      'Its head has 253 lines; the first 200 are kept.',
      '1 line of its head longer than 2000 signs, of which the beginning is kept.',
    ]);
  });
});
