/** A file of texts: what stands in it, under its own names. */
export type Tree = { [key: string]: string | Tree };

/** All texts of a tree under their dotted keys. */
export function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) texts.set(path, text);
  }
  return texts;
}

/** The texts of a language. A file is only taken apart when one of its texts is wanted: the first screen needs a few of them. */
export class Texts {
  readonly #files = new Map<string, string>();
  readonly #rooms = new Map<string, ReadonlyMap<string, string>>();

  /** `files` is the content of each file under its path; its name is the first part of the keys. */
  constructor(files: Record<string, string>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path.replace(/^.*\/|\.json$/g, ''), text);
  }

  /** The text under a dotted key. */
  get(key: string): string | undefined {
    const name = key.slice(0, Math.max(0, key.indexOf('.')));
    return this.#room(name).get(key);
  }

  /** All of them, under their dotted keys. */
  all(): Map<string, string> {
    return new Map([...this.#files.keys()].flatMap((name) => [...this.#room(name)]));
  }

  #room(name: string): ReadonlyMap<string, string> {
    let room = this.#rooms.get(name);
    if (!room) {
      const text = this.#files.get(name);
      room = text === undefined ? new Map() : flatten(JSON.parse(text) as Tree, `${name}.`);
      this.#rooms.set(name, room);
    }
    return room;
  }
}
