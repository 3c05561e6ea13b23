/** Prose in lines of at most so many characters, broken at spaces; a longer word stays whole. Each line begins with the indent. */
export function prose(text: string, width: number, indent = ''): string {
  const room = Math.max(width - indent.length, 20);
  const tooLong = new RegExp(`(?=.{${room + 1}})(.{1,${room}}) +`, 'g');
  return text.replace(tooLong, '$1\n').replace(/^/gm, indent);
}

/** Text that is no prose, as bodies on the wire: broken wherever a line is full. */
export function chopped(text: string, width: number, indent: string): string {
  const room = Math.max(width - indent.length, 20);
  return text.replace(new RegExp(`.{${room}}(?=.)`, 'gu'), '$&\n').replace(/^/gm, indent);
}
