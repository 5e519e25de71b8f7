package dev.tenon.cli.internal.text;

import dev.tenon.importer.cli.Terminal;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells a user at a terminal what takes longer than two seconds; a script sees nothing of it. */
public final class SlowNotice {
    private static final long SECONDS = 2;

    private final CountDownLatch done = new CountDownLatch(1);

    private SlowNotice() {}

    /**
     * Does something.
     *
     * @param err where people look
     * @param doing what is being done, such as {@code Reading ecs}
     * @param work does it
     */
    public static <T> T during(PrintWriter err, String doing, Supplier<T> work) {
        SlowNotice notice = new SlowNotice();
        if (Terminal.isStandardError()) {
            Thread waiting = new Thread(() -> notice.tell(err, doing), "slow-notice");
            waiting.setDaemon(true);
            waiting.start();
        }
        try {
            return work.get();
        } finally {
            notice.done.countDown();
        }
    }

    private void tell(PrintWriter err, String doing) {
        try {
            if (!done.await(SECONDS, TimeUnit.SECONDS)) {
                err.println(doing + " …");
                err.flush();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
