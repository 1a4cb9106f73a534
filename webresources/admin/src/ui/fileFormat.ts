/** Parameters of an export: spreadsheets in German read semicolons between cells, and the decimal sign of the region. */
export function fileFormat(format: string, locale: string): Record<string, string> {
  if (format !== 'csv' || !locale.startsWith('de')) {
    return { format };
  }
  const isComma = new Intl.NumberFormat(locale).format(0.5).includes(',');
  return { format, separator: 'semicolon', decimal: isComma ? 'comma' : 'point' };
}
