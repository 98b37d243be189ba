/** "6 MB", "0.4 MB" in the writing of a language. */
export function sizeText(bytes: number, language: string): string {
  const megabytes = bytes / 1_000_000;
  const maximumFractionDigits = megabytes < 9.5 ? 1 : 0;
  const format = new Intl.NumberFormat(language, { style: "unit", unit: "megabyte", maximumFractionDigits });
  return format.format(Math.max(0.1, megabytes));
}
