/** 1024 as 1,024: for numbers that may be too large for a number. */
export function inGroups(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
