/** Readers do not go back further than this many steps. */
const LIMIT = 50;

/** A map of at most 50 entries, for pages that are open all day: a new entry drops the oldest. */
export class BoundedMap<K, V> extends Map<K, V> {
  override set(key: K, value: V): this {
    // A map lists its keys in the order in which they were first added.
    this.delete(key);
    super.set(key, value);
    const oldest = this.keys().next();
    if (this.size > LIMIT && !oldest.done) this.delete(oldest.value);
    return this;
  }
}
