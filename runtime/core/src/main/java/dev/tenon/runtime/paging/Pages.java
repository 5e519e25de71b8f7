package dev.tenon.runtime.paging;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.paging.PageIterator;
import dev.tenon.runtime.internal.paging.PagePublisher;
import dev.tenon.runtime.internal.paging.PageTurner;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import dev.tenon.runtime.internal.pipeline.LinkedFuture;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a listing, fetched page by page as needed. Each iteration, stream and subscription starts over with the
 * page in the request, or the first.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param <T> one item
 */
public final class Pages<Q, R, T> implements Iterable<T> {
    private final CallPipeline pipeline;
    private final Special call;
    private final Operation<Q, R> operation;
    private final Q request;
    private final Paging<R, T> paging;

    /**
     * A listing; nothing is fetched yet. Clients make it.
     *
     * @param pipeline sends the calls
     * @param call what is special about them
     * @param operation returns one page
     * @param request what to list
     * @param paging how pages follow each other
     */
    @SuppressWarnings("exports") // made inside this module only
    public Pages(CallPipeline pipeline, Special call, Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        this.pipeline = pipeline;
        this.call = call;
        this.operation = operation;
        this.request = request;
        this.paging = paging;
    }

    /** The items, fetching one page at a time. {@code next} may fail as a call does. */
    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /** The items as a stream, fetched as they are consumed. */
    public Stream<T> stream() {
        return StreamSupport.stream(responses().spliterator(), false).flatMap(page -> paging.items(page).stream());
    }

    /** The responses themselves, page by page. */
    public Iterable<R> responses() {
        return () -> new PageIterator<>(turner(), this::fetch);
    }

    /** The items without blocking a thread: a page is fetched when one of its items is requested. */
    public Flow.Publisher<T> publisher() {
        return new PagePublisher<>(this::turner, this::fetchAsync, paging::items);
    }

    /** The responses themselves without blocking a thread: a page is fetched when it is requested. */
    public Flow.Publisher<R> responsePublisher() {
        return new PagePublisher<R, R>(this::turner, this::fetchAsync, List::of);
    }

    private PageTurner<Q, R, T> turner() {
        return new PageTurner<>(operation, request, paging);
    }

    private R fetch(Overrides overrides) {
        return pipeline.send(operation, request, call.with(overrides)).value();
    }

    private CompletableFuture<R> fetchAsync(Overrides overrides) {
        return LinkedFuture.of(pipeline.sendAsync(operation, request, call.with(overrides)), CallResult::value);
    }
}
