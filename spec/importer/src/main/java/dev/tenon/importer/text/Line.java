package dev.tenon.importer.text;

/**
 * One line of a source file.
 *
 * @param number the line number, from 1
 * @param text the line without its line break
 */
public record Line(int number, String text) {
    /** Returns the text without surrounding spaces, ideographic and no-break spaces included. */
    public String stripped() {
        return Texts.strip(text);
    }
}
