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

describe('the words of an e-mail', () => {
  const HEAD = ['From: a@example.org', 'Subject: x', 'Date: x', 'MIME-Version: 1.0'];
  const message = (type: string, body: string, more: readonly string[] = []) =>
    Buffer.from([...HEAD, `Content-Type: ${type}`, ...more, '', body].join('\r\n'), 'latin1');
  const parts = (kind: string, ...each: readonly (readonly [string, string])[]) =>
    message(
      `multipart/${kind}; boundary=B`,
      `${each.map(([head, body]) => `--B\r\n${head}\r\n\r\n${body}\r\n`).join('')}--B--\r\n`,
    );
  const PLAIN = 'Content-Type: text/plain';
  const PAGE = 'Content-Type: text/html';
  const DIFFER =
    'It says its words twice, as plain text and as a page, and the two differ. This is the page, which most programs show.';
  const read = async (bytes: Buffer) => {
    const reading = await readEmail(bytes);
    return { ...reading, lines: reading.parts.map(({ mark, text }) => `${mark}${text}`) };
  };

  it('are the plain ones where both forms say the same', async () => {
    const { lines, notices } = await read(
      parts(
        'alternative',
        [PLAIN, 'Trusts must report, see <https://a.example/x>.\r\n\r\n- one'],
        [PAGE, '<p>Trusts <b>must</b> report, see<a href="https://a.example/x">.</a></p><ul><li>one</ul>'],
      ),
    );
    expect([lines, notices]).toEqual([['Trusts must report, see <https://a.example/x>.', '- one'], []]);
  });

  it('are those of the page where the two differ, and that is told', async () => {
    const { lines, notices } = await read(
      parts('alternative', [PLAIN, 'See this e-mail in a browser.'], [PAGE, '<p>Trusts must report.</p>']),
    );
    expect([lines, notices]).toEqual([['Trusts must report.'], [DIFFER]]);
    const hidden = await read(
      parts('alternative', [PLAIN, 'Trusts must report.'], [PAGE, '<p>Trusts must <s>never</s> report.</p>']),
    );
    expect([hidden.lines, hidden.notices]).toEqual([['Trusts must report.'], [DIFFER]]);
    expect(hidden.before?.map(({ text }) => text)).toEqual(['Trusts must never report.']);
  });

  it.each([
    ['It costs 1.5m, not able to pay.', '<p>It costs 15m, notable to pay.</p>', false],
    ['It fell by 5.', '<p>It fell by -5%.</p>', false],
    ['It costs $5.', '<p>It costs 5.</p>', false],
    [
      'In 2020-21 it *must* pay "5%" <https://a.example/x>.',
      '<p>In 2020&ndash;21 it <b>must</b> pay &ldquo;5%&rdquo;.</p>',
      true,
    ],
    ['It costs 5.\r\nNo more.', '<p>It costs 5.<br>No more.</p>', true],
  ])('differ by the signs of a figure and where words part, and not by looks: %s', async (plain, page, same) => {
    const { notices } = await read(parts('alternative', [PLAIN, plain], [PAGE, page]));
    expect(notices).toEqual(same ? [] : [DIFFER]);
  });

  it('are the plain ones where the page holds none', async () => {
    const { lines } = await read(parts('alternative', [PLAIN, 'Trusts must report.'], [PAGE, '<img src="a.png">']));
    expect(lines).toEqual(['Trusts must report.']);
  });

  it('of lines broken for the way are paragraphs, also where they quote; a signature is no part of them', async () => {
    const body = ['This is \r\none.', '> quoted \r\n> more \r\n>> older \r\n>> yet\r\n-- \r\nAnna Writer'];
    expect((await read(message('text/plain; format=flowed', body.join('\r\n')))).lines).toEqual([
      'This is one.',
      '> quoted more',
      '> older yet',
      '-- Anna Writer',
    ]);
    expect((await read(message('text/plain; format=flowed; delsp=yes', 'para \r\ngraph'))).lines).toEqual(['paragraph']);
  });

  it('that two people wrote are two quotations', async () => {
    expect((await read(message('text/plain', '> newer\r\n> > older\r\n> newer still\r\nMine.'))).lines).toEqual([
      '> newer',
      '> older',
      '> newer still',
      'Mine.',
    ]);
  });

  it('are read as the part says that they are written', async () => {
    const quoted = message('text/plain; charset=windows-1252', '=93must=94 caf=E9 soft=\r\nly', [
      'Content-Transfer-Encoding: quoted-printable',
    ]);
    expect((await read(quoted)).lines).toEqual(['\u201cmust\u201d caf\u00e9 softly']);
    const broken = await read(message('text/plain; charset=utf-8', 'caf\xe9'));
    expect(broken.notices).toEqual(['It holds broken characters, shown as \ufffd.']);
  });

  it('of what is attached stand in files of their own, an e-mail too, by the names they were given', async () => {
    const { lines, attachments, notices } = await read(
      parts(
        'mixed',
        [PLAIN, 'See what is attached.'],
        ['Content-Type: message/rfc822', 'From: c@example.org\r\nSubject: inner\r\nDate: x\r\n\r\nInner words.'],
        ["Content-Disposition: attachment; filename*0*=utf-8''dr%C3%A4; filename*1=ft.docx", 'x'],
        ['Content-Disposition: attachment; filename="=?utf-8?Q?p=C3=B6l.pdf?="', '%PDF-1.4'],
        ['Content-Type: application/ms-tnef; name=winmail.dat', 'x'],
      ),
    );
    expect(lines).toEqual(['See what is attached.']);
    expect(attachments.map(({ name }) => name)).toEqual([null, 'dr\u00e4ft.docx', 'p\u00f6l.pdf', 'winmail.dat']);
    expect(notices.at(-1)).toContain('winmail.dat');
    const inner = await read(Buffer.from(attachments[0]!.bytes, 'base64'));
    expect(inner.lines).toEqual(['Inner words.']);
  });

  it('of a mailbox with several e-mails are refused: they are those of several people', async () => {
    const one = (text: string) => `From a@example.org Thu Mar  9 10:00:00 2023\r\n${HEAD.join('\r\n')}\r\n\r\n${text}\r\n\r\n`;
    expect((await read(Buffer.from(one('From here on, nothing.')))).lines).toEqual(['From here on, nothing.']);
    await expect(readEmail(Buffer.from(one('One.') + one('Two.')))).rejects.toThrow('a mailbox with several e-mails');
  });
});
