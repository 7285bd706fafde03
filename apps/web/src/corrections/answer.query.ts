export const answerQuery = `query CorrectionAnswer($code: String!) {
  correctionAnswer(code: $code) { receivedAt outcome why closedAt }
}`;

export interface AnswerData {
  readonly correctionAnswer: {
    readonly receivedAt: string;
    readonly outcome: 'CORRECTED' | 'NOT_CORRECTED' | null;
    readonly why: string | null;
    readonly closedAt: string | null;
  };
}
