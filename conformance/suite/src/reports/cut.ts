/** Text of at most so many characters; what is left out is shown by an ellipsis. */
export const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max)}…` : text;
