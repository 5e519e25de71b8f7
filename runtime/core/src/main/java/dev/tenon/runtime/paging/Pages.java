package dev.tenon.runtime.paging;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.generated.Operation;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a listing, fetched page by page as they are asked for. Each iteration starts anew with the request's own
 * page, or the first.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param <T> one item
 */
public final class Pages<Q, R, T> implements Iterable<T> {
    private final Transport transport;
    private final Operation<Q, R> operation;
    private final Q request;
    private final Paging<R, T> paging;

    /**
     * A listing; nothing is fetched yet.
     *
     * @param transport sends the calls
     * @param operation gives one page
     * @param request what is listed
     * @param paging how pages follow each other
     */
    public Pages(Transport transport, Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        this.transport = transport;
        this.operation = operation;
        this.request = request;
        this.paging = paging;
    }

    /** The items, one page fetched at a time. Its {@code next} may fail as a call does. */
    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /** The items as a stream, fetched as they are consumed. */
    public Stream<T> stream() {
        return StreamSupport.stream(answers().spliterator(), false).flatMap(page -> paging.items(page).stream());
    }

    /** The answers themselves, page by page. */
    public Iterable<R> answers() {
        return () -> new PageIterator<>(transport, operation, request, paging);
    }
}
