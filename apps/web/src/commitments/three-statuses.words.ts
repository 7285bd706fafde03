export const threeStatusesWords = {
  schedule: 'Schedule',
  official: 'Official: what the body says',
  evidence: 'Evidence: what sources show',
} as const;
