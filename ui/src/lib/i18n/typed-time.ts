/**
 * Reads a time as people type it: 15, 1530, 15:30, 15.30 or 15 u 30. Answers with the wire form `15:30:00`, or null when it
 * is no time. The browser's own time field is not used: it follows the system and may show "03:00 PM" on a Dutch screen.
 */
export function parseTime(typed: string): string | null {
  const clean = typed.trim().toLowerCase();
  const parts = /^(\d{1,2})\s*(?:[:.,hu]\s*(\d{2})?|(\d{2}))?\s*u?u?r?$/.exec(clean);
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`;
}
