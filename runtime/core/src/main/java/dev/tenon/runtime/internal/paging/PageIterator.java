package dev.tenon.runtime.internal.paging;

import dev.tenon.runtime.internal.encode.Overrides;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Fetches a page each time the next one is asked for.
 *
 * @param <R> the response record
 */
public final class PageIterator<R> implements Iterator<R> {
    private final PageTurner<?, R, ?> turner;
    private final Function<Overrides, R> fetch;

    /**
     * An iterator.
     *
     * @param turner knows which page comes next
     * @param fetch sends one call
     */
    public PageIterator(PageTurner<?, R, ?> turner, Function<Overrides, R> fetch) {
        this.turner = turner;
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        return turner.next() != null;
    }

    @Override
    public R next() {
        Overrides overrides = turner.next();
        if (overrides == null) {
            throw new NoSuchElementException("no further page");
        }
        R page = fetch.apply(overrides);
        turner.turn(page);
        return page;
    }
}
