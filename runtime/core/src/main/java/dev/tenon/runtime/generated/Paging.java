package dev.tenon.runtime.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one operation gives its items in pages; generated code extends it.
 *
 * @param <R> the response record
 * @param <T> one item
 */
public abstract class Paging<R, T> {
    private final @Nullable String tokenParameter;
    private final @Nullable String numberParameter;
    private final @Nullable String offsetParameter;

    /**
     * Describes the pages.
     *
     * @param tokenParameter the parameter that takes the page token; null when there are no tokens
     * @param numberParameter the parameter that takes the page number, from 1; null when pages have no numbers
     */
    protected Paging(@Nullable String tokenParameter, @Nullable String numberParameter) {
        this(tokenParameter, numberParameter, null);
    }

    /**
     * Describes the pages.
     *
     * @param tokenParameter the parameter that takes the page token; null when there are no tokens
     * @param numberParameter the parameter that takes the page number, from 1; null when pages have no numbers
     * @param offsetParameter the parameter that takes the number of the first item, from 0; null when items are not counted
     */
    protected Paging(
            @Nullable String tokenParameter, @Nullable String numberParameter, @Nullable String offsetParameter) {
        this.tokenParameter = tokenParameter;
        this.numberParameter = numberParameter;
        this.offsetParameter = offsetParameter;
    }

    /** The items of one page. */
    public abstract List<T> items(R response);

    /** The token of the next page; null or empty on the last one. */
    public @Nullable String nextToken(R response) {
        return null;
    }

    /** The number of items on all pages, when the server tells. */
    public @Nullable Integer total(R response) {
        return null;
    }

    /** Whether more pages follow, when the server tells; a false ends the listing whatever else is there. */
    public @Nullable Boolean more(R response) {
        return null;
    }

    /** The parameter that takes the page token; null when there are no tokens. */
    public final @Nullable String tokenParameter() {
        return tokenParameter;
    }

    /** The parameter that takes the page number; null when pages have no numbers. */
    public final @Nullable String numberParameter() {
        return numberParameter;
    }

    /** The parameter that takes the number of the first item; null when items are not counted. */
    public final @Nullable String offsetParameter() {
        return offsetParameter;
    }
}
