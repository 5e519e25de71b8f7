package dev.tenon.runtime.internal.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given, and holds the publisher to the rules of reactive streams. */
class Subscriber<T> implements Flow.Subscriber<T> {
    private final List<T> elements = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Object> end = new CompletableFuture<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private Flow.@Nullable Subscription subscription;

    Flow.Subscription subscription() {
        Flow.Subscription given = subscription;
        if (given == null) {
            throw new AssertionError("onSubscribe was not called");
        }
        return given;
    }

    List<T> elements() {
        return elements;
    }

    /** Completes with {@code complete}, or with the failure. */
    CompletableFuture<Object> end() {
        return end;
    }

    List<String> violations() {
        return violations;
    }

    private void signal(String name, Runnable what) {
        if (inside.getAndIncrement() != 0) {
            violations.add(name + " beside another signal");
        }
        if (end.isDone()) {
            violations.add(name + " after the end");
        }
        if (subscription == null) {
            violations.add(name + " before onSubscribe");
        }
        what.run();
        inside.decrementAndGet();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        if (subscription != null) {
            violations.add("onSubscribe twice");
        }
        subscription = given;
    }

    @Override
    public void onNext(T element) {
        signal("onNext", () -> elements.add(element));
    }

    @Override
    public void onError(Throwable failure) {
        signal("onError", () -> {});
        end.complete(failure);
    }

    @Override
    public void onComplete() {
        signal("onComplete", () -> {});
        end.complete("complete");
    }
}
