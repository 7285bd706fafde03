/** A PDF from the bodies of its objects, numbered from 1; the first is the catalogue. `encrypt` names an object of the trailer. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const at: number[] = [];
  objects.forEach((body, i) => {
    at.push(text.length);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

export interface Typed {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** Pages with words at places, as points from the lower left corner. */
export function typedPdf(pages: readonly (readonly Typed[])[], trailer = '', more: readonly string[] = []): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((typed, i) => {
    const content = typed
      .map(({ x, y, size = 11, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  return pdfOf([...objects, ...more], trailer);
}

/** Lines of one column, from the top. */
export const column = (x: number, lines: readonly string[], { top = 760, leading = 14, size = 11 } = {}): readonly Typed[] =>
  lines.map((text, i) => ({ x, y: top - i * leading, size, text }));
