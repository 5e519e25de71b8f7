package dev.tenon.runtime.internal.batch;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.pipeline.CallHandle;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Sends the items of one request in batches for a caller who waits: one after the other on the caller's own thread, and on a
 * few of the client's beside it. So no batch is handed from one thread to another, which costs as much as a small call. A
 * batch that fails does not stop the others.
 *
 * @param <R> the response record
 */
public final class BatchLanes<R> implements Runnable {
    private final CallPipeline pipeline;
    private final Special call;
    private final Batches<?, R> batches;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<CallHandle> lanes = new ArrayList<>();
    private boolean stopped;

    /**
     * Checks every batch.
     *
     * @param pipeline sends the calls
     * @param call what is special about them
     * @param operation which
     * @param request its parameters, with any number of items
     * @param batching how items are divided and responses merged
     * @throws dev.tenon.runtime.error.InvalidRequestException when a batch is invalid; then nothing is sent
     */
    public <Q> BatchLanes(
            CallPipeline pipeline, Special call, Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        this.pipeline = pipeline;
        this.call = call;
        this.batches = new Batches<>(pipeline, call, operation, request, batching);
    }

    /**
     * Sends the batches and waits for the last of them.
     *
     * @throws InterruptedException when the thread is interrupted; then the calls that are running are ended
     */
    public BatchResponse<R> send() throws InterruptedException {
        int helpers = Math.min(Batches.AT_ONCE, batches.size()) - 1;
        // A closed client has no threads, and refuses the batches on this one.
        while (helpers > 0 && pipeline.execute(this)) {
            helpers--;
        }
        try {
            if (!sendBatches()) {
                throw new InterruptedException();
            }
            if (over.getCount() > 0) {
                over.await();
            }
        } catch (InterruptedException awake) {
            stop();
            throw awake;
        }
        return batches.gathered();
    }

    /** Helps the caller's thread. An interrupt of this one is not the caller's: the batch that it ended has failed. */
    @Override
    public void run() {
        boolean unused = sendBatches();
    }

    /** Sends batches until there is none left, or the thread is interrupted; false if that is what ended the last one. */
    private boolean sendBatches() {
        Special own = call.with(lane());
        int batch = batches.take();
        while (batch != Batches.NONE) {
            Object outcome = outcome(batch, own);
            if (batches.ended(batch, outcome)) {
                over.countDown();
            }
            if (Thread.currentThread().isInterrupted()) {
                return outcome instanceof CallResult;
            }
            batch = batches.take();
        }
        return true;
    }

    private Object outcome(int batch, Special own) {
        try {
            return pipeline.send(batches.request(batch), own);
        } catch (Throwable failure) {
            // Whatever it is, the others go on, and somebody waits.
            return failure;
        }
    }

    private synchronized CallHandle lane() {
        CallHandle handle = new CallHandle();
        if (stopped) {
            handle.cancel();
        }
        lanes.add(handle);
        return handle;
    }

    /** Ends what is running, and sends no other. */
    private void stop() {
        batches.stop();
        List<CallHandle> open;
        synchronized (this) {
            stopped = true;
            open = List.copyOf(lanes);
        }
        open.forEach(CallHandle::cancel);
    }
}
