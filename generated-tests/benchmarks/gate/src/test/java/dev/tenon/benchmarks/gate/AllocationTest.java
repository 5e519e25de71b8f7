package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.run.Allocation;
import dev.tenon.benchmarks.server.FakeServer;
import dev.tenon.benchmarks.tenon.TenonContestant;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bytes that one call allocates on the thread that makes it. */
final class AllocationTest {
    private static final int WARM_UP = 200;
    private static final int CALLS = 100;

    @ParameterizedTest
    @EnumSource(Work.class)
    void staysWithinTheCommittedFigure(Work work) throws IOException {
        TenonContestant contestant = new TenonContestant();
        contestant.open(new Target(false, FakeServer.listen(work)), work);
        for (int call = 0; call < WARM_UP; call++) {
            assertThat(contestant.call()).isEqualTo(work.expected());
        }
        long before = Allocation.ofThisThread();
        for (int call = 0; call < CALLS; call++) {
            contestant.call();
        }
        new Committed().holds("allocation." + work, (double) (Allocation.ofThisThread() - before) / CALLS);
    }
}
