package dev.tenon.runtime.internal.paging;

import dev.tenon.runtime.internal.encode.Overrides;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the content of the pages of a listing, and fetches a page only when something on it is requested. Each
 * subscriber starts over.
 *
 * @param <R> the response record
 * @param <E> what is published of each page
 */
public final class PagePublisher<R, E> implements Flow.Publisher<E> {
    private final Supplier<PageTurner<?, R, ?>> turners;
    private final Function<Overrides, CompletableFuture<R>> fetch;
    private final Function<R, List<E>> elements;

    /**
     * A publisher.
     *
     * @param turners make one that starts with the first page
     * @param fetch sends one call
     * @param elements what is published of a page
     */
    public PagePublisher(
            Supplier<PageTurner<?, R, ?>> turners,
            Function<Overrides, CompletableFuture<R>> fetch,
            Function<R, List<E>> elements) {
        this.turners = turners;
        this.fetch = fetch;
        this.elements = elements;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super E> subscriber) {
        Listing listing = new Listing(subscriber, turners.get());
        subscriber.onSubscribe(listing);
    }

    /** One subscriber's way through the pages. Signals are given by one thread at a time. */
    private final class Listing implements Flow.Subscription {
        private final Flow.Subscriber<? super E> subscriber;
        private final PageTurner<?, R, ?> turner;
        private final Queue<E> buffer = new ArrayDeque<>();
        private long demand;
        private boolean signalling;
        private boolean over;
        private @Nullable Throwable failure;
        private boolean fetching;
        private @Nullable CompletableFuture<R> running;

        Listing(Flow.Subscriber<? super E> subscriber, PageTurner<?, R, ?> turner) {
            this.subscriber = subscriber;
            this.turner = turner;
        }

        @Override
        public void request(long count) {
            synchronized (this) {
                if (count <= 0) {
                    failure = new IllegalArgumentException("a subscriber must ask for at least one element");
                } else {
                    demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
                }
            }
            drain();
        }

        @Override
        public void cancel() {
            CompletableFuture<R> open;
            synchronized (this) {
                over = true;
                buffer.clear();
                open = running;
            }
            if (open != null) {
                open.cancel(false);
            }
        }

        /** Gives what there is and was asked for; a thread that finds another at it leaves it to that one. */
        private void drain() {
            synchronized (this) {
                if (signalling) {
                    return;
                }
                signalling = true;
            }
            while (step()) {
                // One signal after another.
            }
        }

        /** Returns one signal, or begins to fetch; whether there may be more to do. */
        private boolean step() {
            E element;
            boolean ended;
            Throwable problem;
            Overrides wanted = null;
            synchronized (this) {
                element = !over && failure == null && demand > 0 ? buffer.poll() : null;
                problem = over ? null : failure;
                ended = !over
                        && problem == null
                        && element == null
                        && buffer.isEmpty()
                        && !fetching
                        && turner.next() == null;
                if (element != null) {
                    demand--;
                } else if (ended || problem != null) {
                    over = true;
                } else {
                    if (!over && demand > 0 && buffer.isEmpty() && !fetching) {
                        wanted = turner.next();
                        fetching = wanted != null;
                    }
                    signalling = wanted != null;
                }
            }
            if (wanted != null) {
                // A page that is at hand is given by this loop, not by one inside it.
                fetch(wanted);
                return true;
            }
            return signal(element, problem, ended);
        }

        private boolean signal(@Nullable E element, @Nullable Throwable problem, boolean ended) {
            try {
                if (element != null) {
                    subscriber.onNext(element);
                } else if (problem != null) {
                    subscriber.onError(problem);
                } else if (ended) {
                    subscriber.onComplete();
                } else {
                    return false;
                }
                return true;
            } catch (RuntimeException | Error broken) {
                // Whoever throws has cancelled.
                cancel();
                throw broken;
            }
        }

        private void fetch(Overrides overrides) {
            CompletableFuture<R> page = fetch.apply(overrides);
            boolean late;
            synchronized (this) {
                running = page;
                late = over;
            }
            if (late) {
                page.cancel(false);
            }
            var unused = page.whenComplete(this::fetched);
        }

        private void fetched(@Nullable R page, @Nullable Throwable thrown) {
            synchronized (this) {
                fetching = false;
                running = null;
                if (thrown != null) {
                    failure = thrown;
                } else if (page != null) {
                    try {
                        turner.turn(page);
                        buffer.addAll(elements.apply(page));
                    } catch (RuntimeException unreadable) {
                        failure = unreadable;
                    }
                }
            }
            drain();
        }
    }
}
