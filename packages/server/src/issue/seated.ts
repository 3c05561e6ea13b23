import type { Binding } from '@offline-activation/protocol';
import type { Activation, Book } from '../rules/book.js';

/** The activation that a token is for, in its book, and the binding that it is issued with. */
export interface Seated {
  readonly book: Book;
  readonly activation: Activation;
  readonly binding: Binding;
}
