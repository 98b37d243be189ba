/** Which of `count` things is that of a date (in the time zone of the device): another each day of a month. */
export function placeOfDay(date: Date, count: number): number {
  return (date.getDate() - 1) % count;
}
