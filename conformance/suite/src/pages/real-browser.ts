/** A file that a browser has saved. */
export interface SavedFile {
  /** The name that it got. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a person does with a page until there is a file. */
export interface Download {
  /** Where it begins. */
  readonly url: string;
  /** What is typed into fields, by their names, wherever a form asks for one. */
  readonly typed: Readonly<Record<string, string>>;
  /** Whether scripts of the page may run. */
  readonly scripts: boolean;
}

/** A browser as people have it, which the suite itself does not bring. */
export interface RealBrowser {
  /**
   * Opens a page, fills and sends form after form until one leads to a file (`data-oap-file`), and follows that.
   *
   * @returns undefined where no file was saved.
   */
  download(wanted: Download): Promise<SavedFile | undefined>;
}
