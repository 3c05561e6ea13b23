/** A form that was sent from elsewhere: it is not looked at any further. */
export class FromElsewhere extends Error {
  override readonly name = 'FromElsewhere';
}
