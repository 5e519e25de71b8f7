package dev.tenon.runtime.comfort;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Joins the items of pages. */
final class ItemIterator<R, T> implements Iterator<T> {
    private final Iterator<R> pages;
    private final Paging<R, T> paging;
    private Iterator<T> current = Collections.emptyIterator();

    ItemIterator(Iterator<R> pages, Paging<R, T> paging) {
        this.pages = pages;
        this.paging = paging;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && pages.hasNext()) {
            current = paging.items(pages.next()).iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further item");
        }
        return current.next();
    }
}
