/** What README.md of a vault says. */
export const ABOUT_VAULT = `
# Your notes from Loopside

Each person, each note and each template is a page of this folder. Any editor of text opens them; Obsidian opens the folder
as a vault.

- **People** holds a page for everybody, with what you want to raise with them.
- **Notes** holds your notes, by person. What stands below the second line of dashes is the note, exactly as you wrote it.
- **Promises.md** lists what was promised outside of any note.
- **Templates** holds your own frames for notes.
- **Systems.md** holds what the systems keep: goals, the Magic Loop, owned mistakes, the next level, ideas, stories. Edit the rows
  at its top; the lists below are only there to be read.

You may edit the pages and import the folder again as a zip: Loopside knows a page by the \`id\` at its top, whatever it is
called and wherever it lies. Pages that were not made by Loopside are left out, and so is the list below “To raise”, which
is only there to be read.

This folder does not hold: earlier versions of your notes, which advice you have seen and what you said of it, who you said
a meeting is with, on which side of an interview you sit, and your settings. For a full backup, export JSON.

The pages are not encrypted. Whoever can open this folder can read them.
`;
