/** A mistake the user can mend: shown as its message, without a stack; the command exits with 1. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
