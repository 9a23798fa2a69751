/** Something a person can put right: its message is one clear sentence, shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
