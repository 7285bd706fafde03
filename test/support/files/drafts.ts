import { deleted, inserted, paragraph, wordFile, words } from './word.js';

/** A draft as people send it: a word struck out and another put in, by whom the file names, and a comment beside them. */
export function aTrackedDraft(): Buffer {
  return wordFile({
    body:
      paragraph(words('Safety'), '<w:pStyle w:val="heading 1"/>') +
      paragraph(
        `${words('Trusts ')}<w:commentRangeStart w:id="7"/>${deleted('must')}${inserted('should')}<w:commentRangeEnd w:id="7"/>${words(' report every use.')}`,
      ),
    comments: `<w:comment w:id="7" w:author="Comms Team" w:date="2023-03-09T16:41:00Z">${paragraph(words('Too strong?'))}</w:comment>`,
  });
}

/** A reply as somebody forwards it, with its head. */
export function anEmail(): Buffer {
  return Buffer.from(
    [
      'Received: from mail.council.example (192.0.2.7) by mx.example.org; Mon, 2 Mar 2026 09:30:00 +0000',
      'From: "Policy Office" <policy@council.example>',
      'To: robin@example.org',
      'Subject: The standard',
      'Date: Mon, 2 Mar 2026 09:29:58 +0000',
      'Message-ID: <1@council.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'We will publish the standard by the spring.',
      '',
    ].join('\r\n'),
  );
}
