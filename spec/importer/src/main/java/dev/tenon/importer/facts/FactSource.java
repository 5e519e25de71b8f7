package dev.tenon.importer.facts;

/**
 * A source of facts.
 *
 * @param id the short name in descriptions and reports, such as {@code zh}
 * @param file the file as the user wrote it
 * @param language the language tag; empty for metadata
 * @param authority the greater, the more its word counts: newer kinds of sources come first
 */
public record FactSource(String id, String file, String language, int authority) {
    /** Authority of the oldest pages, whose tables have no examples. */
    public static final int OLD_PAGE = 1;

    /** Authority of pages with examples and marks or anchors. */
    public static final int MIDDLE_PAGE = 2;

    /** Authority of pages without anchors. */
    public static final int PAGE = 3;

    /** Authority of a page of the help site. */
    public static final int HELP = 4;

    /** Authority of machine-readable parameters of one operation. */
    public static final int METADATA = 5;

    /** Authority of the API metadata of a whole product. */
    public static final int API_DOCS = 6;

    /** Returns the same source under another short name. */
    public FactSource withId(String other) {
        return new FactSource(other, file, language, authority);
    }

    /** Returns the name of the file without its folders. */
    public String document() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Returns whether the source is written for people: a page or help text. */
    public boolean isPage() {
        return authority < METADATA;
    }
}
