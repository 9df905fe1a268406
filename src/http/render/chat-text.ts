/** The text of a chat reply as it arrives: the space between the template's prefix and the first word is not content. */
export class ChatText {
  #begun = false;

  /** The content that a piece of text adds. */
  content(text: string): string {
    if (text === "" || this.#begun) return text;
    this.#begun = true;
    return text.replace(/^ /, "");
  }
}
