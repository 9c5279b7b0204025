/**
 * Several fields that one command saves together. Leaving two fields quickly after one another must not let the second save
 * carry the old text of the first, so what is under way counts until the session has been read again. Make it while a
 * component is set up.
 */
export class Together<Fields extends object> {
  #typed: Partial<Fields> = {};
  #underWay = 0;

  constructor(
    readonly stored: () => Fields,
    readonly save: (fields: Fields) => Promise<unknown>,
  ) {
    $effect(() => {
      stored();
      if (this.#underWay === 0) this.#typed = {};
    });
  }

  /** Saves one field with the others as they are now. Rejects when the core refuses; the others are not touched then. */
  async set<Name extends keyof Fields>(name: Name, value: Fields[Name]): Promise<void> {
    this.#typed[name] = value;
    this.#underWay += 1;
    try {
      await this.save({ ...this.stored(), ...this.#typed });
    } catch (thrown) {
      if (this.#typed[name] === value) delete this.#typed[name];
      throw thrown;
    } finally {
      this.#underWay -= 1;
    }
  }
}
